import Orchestration
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A case with hundreds of items: the work of one command grows with their number, not with its square.
@Suite("Large cases", .serialized) struct LinearCostTests {
    static func theme() -> WorkflowDefinition {
        .theme(
            [
                .item("certificate", uses: [.primary("record"), .primary("shared")], promised: .workingDays(5)).with {
                    $0.repetition = .each("staff")
                    $0.fields = ["name"]
                },
                .item("card", by: "housing", after: ["certificate"], promised: .workingDays(3)).with {
                    $0.repetition = .each("staff")
                },
                .item("summary", by: "land", after: ["card"]),
            ],
            materials: [.material("record"), .material("shared")],
            parties: [.party("employer", owes: [.act("confirm", for: ["card"])])],
            form: [.field("name")]
        ).with {
            $0.lists = [ListDefinition(id: "staff", title: LocalizedText(zh: "职工"), maximum: 500)]
            $0.materials[0].list = "staff"
            $0.form[0].list = "staff"
        }
    }

    /// What one run through a case of that size took, in microseconds of this thread's time.
    struct Costs {
        var submission = 0
        var decision = 0
        var reading = 0
        var withdrawal = 0
        var night = 0
        var whole = 0
    }

    static func measure(_ count: Int, wholeCase: Bool = false) throws -> Costs {
        var costs = Costs()
        var large = try LargeCase(theme(), count)
        costs.submission = large.time { $0.submit() }
        costs.decision = large.time { $0.approve("certificate#s1") }
        costs.reading = large.time { $0.read() }
        var other = large
        costs.withdrawal = other.time { $0.withdraw() }
        var third = large
        costs.night = third.time { $0.wake(days: 30) }
        if wholeCase {
            costs.whole = large.time { large in
                for index in 2...count { large.approve(ItemID("certificate#s\(index)")) }
                large.confirm()
                for index in 1...count { large.approve(ItemID("card#s\(index)")) }
                large.approve("summary")
            }
            #expect(large.state.phase == .closed)
            #expect(large.state.outcome == .completed)
        }
        return costs
    }

    @Test("Five times the items cost far less than twenty-five times the work")
    func growth() throws {
        let small = try (0..<3).map { _ in try Self.measure(100) }
        let large = try (0..<2).map { _ in try Self.measure(500) }
        for (name, cost) in [
            ("submission", \.submission), ("decision", \.decision), ("reading", \.reading),
            ("withdrawal", \.withdrawal), ("night", \.night),
        ] as [(String, KeyPath<Costs, Int>)] {
            let few = small.map { $0[keyPath: cost] }.min() ?? 1
            let many = large.map { $0[keyPath: cost] }.min() ?? 0
            #expect(many < max(few, 200) * 14, "\(name): \(few) µs for 100, \(many) µs for 500")
            print("large case, \(name): \(few) µs for 100 elements, \(many) µs for 500")
        }
    }

    @Test("A whole case is told from application to filing", arguments: [50, 100, 250])
    func whole(count: Int) throws {
        let costs = try Self.measure(count, wholeCase: true)
        print("large case of \(count) elements: \(costs)")
    }
}

/// A case with one list of many elements, without the checks of a story, which cost more than what is measured.
struct LargeCase {
    let definition: WorkflowDefinition
    private let count: Int
    private let calendar: WorkingCalendar
    private var now: Timestamp
    private(set) var state = CaseState.unregistered

    init(_ definition: WorkflowDefinition, _ count: Int) throws {
        self.definition = definition
        self.count = count
        calendar = try ChinaCalendar.make()
        now = try morning(of: "2026-03-02")
    }

    mutating func time(_ work: (inout Self) -> Void) -> Int {
        let start = Self.threadMicroseconds
        work(&self)
        return Self.threadMicroseconds - start
    }

    private static var threadMicroseconds: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
    }

    private mutating func handle(_ command: Command, by actor: Actor) {
        let context = Context(now: now, definition: definition, calendar: calendar, actor: actor)
        let handling = Decider.handle(command, caseID: "large", state: state, context: context)
        if case .refused(let refusal) = handling.decision { Issue.record("\(refusal)") }
        state = handling.state
    }

    mutating func submit() {
        let keys = (1...count).map { ElementKey("s\($0)") }
        var submission = Submission.complete(for: definition)
        submission.lists = ["staff": keys]
        submission.form = Sealed(
            Dictionary(uniqueKeysWithValues: keys.map { (FieldID("name").instance($0), .text("员工")) })
        )
        var materials = Dictionary(
            uniqueKeysWithValues: keys.map { (MaterialID("record").instance($0), SuppliedMaterial.scan) }
        )
        materials["shared"] = .scan
        submission.supply = Supply(materials: materials)
        handle(.submit(submission), by: .applicant)
    }

    mutating func approve(_ item: ItemID) {
        guard let order = state.items[item]?.order.flatMap({ state.orders[$0] })?.order else {
            Issue.record("\(item) is not ordered")
            return
        }
        let answer = Answer(order: order.id, serial: "1", content: .approved(.decision()))
        handle(.answer(answer), by: .department(order.department))
    }

    mutating func confirm() {
        let employer = Actor(role: .applicant, account: "employer", person: "employer")
        handle(.performAct(PerformAct(party: "employer", act: "confirm")), by: employer)
    }

    mutating func withdraw() { handle(.withdraw(Withdrawal(reason: Sealed("x"))), by: .applicant) }

    /// All reminders and cards of a month fire at once.
    mutating func wake(days: Int64) {
        now = now.adding(days * 86_400)
        handle(.wake, by: .system)
    }

    func read() {
        _ = ProgressDocument(
            state: state,
            definition: definition,
            calendar: calendar,
            now: now,
            audience: .party(.applicant)
        )
    }
}
