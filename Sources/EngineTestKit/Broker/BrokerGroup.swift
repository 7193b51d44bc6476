import Messaging

/// Who owns which partition: a coordinator as brokers have one, without time.
struct BrokerGroup: Sendable {
    struct Member: Sendable {
        var name: String
        var changes: AsyncStream<AssignmentChange>.Continuation
        var owned: Set<Int> = []
        /// Told to give them back, and not done yet.
        var leaving: Set<Int> = []
        var wantsOut = false
    }

    /// What a member is to be told.
    struct News {
        var member: String
        var kind: AssignmentChange.Kind
    }

    /// In the order in which they joined.
    private(set) var members: [Member] = []

    mutating func join(_ name: String, _ changes: AsyncStream<AssignmentChange>.Continuation) {
        members.append(Member(name: name, changes: changes))
    }

    /// It is given nothing more, and goes once it has given everything back.
    mutating func leave(_ name: String) {
        change(name) { $0.wantsOut = true }
    }

    /// It is out at once, whatever it thinks.
    mutating func remove(_ name: String) -> Member? {
        let index = members.firstIndex { $0.name == name }
        return index.map { members.remove(at: $0) }
    }

    mutating func givenBack(_ partitions: [Int], by name: String) {
        change(name) { member in
            member.owned.subtract(partitions)
            member.leaving.subtract(partitions)
        }
    }

    /// Deals the partitions out evenly; what must move is first given back by whoever has it.
    mutating func balance(partitions: Int) -> [News] {
        let staying = members.filter { !$0.wantsOut }.map(\.name)
        var news: [News] = []
        for index in members.indices {
            let member = members[index]
            let share = (0..<partitions).filter { !staying.isEmpty && staying[$0 % staying.count] == member.name }
            let excess = member.owned.subtracting(member.leaving).subtracting(share).sorted()
            if !excess.isEmpty {
                members[index].leaving.formUnion(excess)
                news.append(News(member: member.name, kind: .revoked(excess)))
            }
            let taken = members.reduce(into: Set<Int>()) { $0.formUnion($1.owned) }
            let gain = share.filter { !taken.contains($0) }
            if !gain.isEmpty {
                members[index].owned.formUnion(gain)
                news.append(News(member: member.name, kind: .assigned(gain)))
            }
        }
        return news
    }

    /// Those that have given everything back and want to go.
    mutating func takeGone() -> [Member] {
        let gone = members.filter { $0.wantsOut && $0.owned.isEmpty }
        members.removeAll { $0.wantsOut && $0.owned.isEmpty }
        return gone
    }

    func changes(of name: String) -> AsyncStream<AssignmentChange>.Continuation? {
        members.first { $0.name == name }?.changes
    }

    private mutating func change(_ name: String, _ body: (inout Member) -> Void) {
        guard let index = members.firstIndex(where: { $0.name == name }) else { return }
        body(&members[index])
    }
}
