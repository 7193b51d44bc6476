package import Messaging
package import Orchestration
import Synchronization

/// One engine's way into the group and to its messages.
package struct BrokerMember: CommandSource {
    package let broker: InMemoryBroker
    package let name: String
    package let departments: [DepartmentID]

    package init(_ broker: InMemoryBroker, name: String, departments: [DepartmentID]) {
        self.broker = broker
        self.name = name
        self.departments = departments
    }

    package func join() async throws(TransportError) -> AsyncStream<AssignmentChange> {
        let (stream, changes) = AsyncStream.makeStream(of: AssignmentChange.self)
        broker.regroup { $0.join(name, changes) }
        return stream
    }

    package func leave() async {
        broker.regroup { $0.leave(name) }
    }

    /// The process died: nobody hears from it, and nobody tells it anything.
    package func die() {
        broker.regroup { _ = $0.remove(name) }
    }

    /// The group believes it dead, and tells it when others already have its partitions.
    package func expel() {
        var gone: BrokerGroup.Member?
        broker.regroup { gone = $0.remove(name) }
        gone?.changes.yield(AssignmentChange(.lost((gone?.owned ?? []).sorted())) {})
        gone?.changes.finish()
    }

    package func open(
        partition: Int,
        positions: [String: Int64]
    ) async throws(TransportError) -> any CommandFeed {
        broker.contents.withLock {
            $0.openings.append(InMemoryBroker.Opening(member: name, partition: partition, positions: positions))
        }
        return InMemoryFeed(broker, partition: partition, departments: departments, positions: positions)
    }
}

extension InMemoryBroker {
    /// Changes the group and tells everybody what follows.
    func regroup(_ change: (inout BrokerGroup) -> Void) {
        let (news, gone) = contents.withLock { contents in
            change(&contents.group)
            let news = contents.group.balance(partitions: partitions).map { news in
                (news, contents.group.changes(of: news.member))
            }
            return (news, contents.group.takeGone())
        }
        for (news, changes) in news {
            changes?.yield(AssignmentChange(news.kind) { [self] in confirmed(news) })
        }
        for member in gone { member.changes.finish() }
    }

    private func confirmed(_ news: BrokerGroup.News) {
        guard case .revoked(let partitions) = news.kind else { return }
        regroup { $0.givenBack(partitions, by: news.member) }
    }
}
