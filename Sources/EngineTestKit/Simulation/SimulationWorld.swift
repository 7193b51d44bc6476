import Engine
import Messaging
import Orchestration

/// The state of a simulated world, and the loop that moves it.
final class SimulationWorld {
    /// One owner's machines for one partition; a crash or a handing over ends it for ever.
    struct SeatID: Hashable {
        var owner: Int
        var partition: Int
        var instance: Int
    }

    struct Seat {
        var id: SeatID
        var processor: PartitionProcessor
        var publishers: [DepartmentID: EventPublisher<WorkOrderMessage>]
        var tickets: [Ticket: Int] = [:]
        /// The commands from the log that are not settled.
        var origins: [Ticket: CommandOrigin] = [:]
        /// What is read from the log next, once the partition was opened.
        var feedOffset: Int?
        var alarm: Timestamp?
        var publisherAlarms: [DepartmentID: Timestamp] = [:]
    }

    enum Happening {
        case start(owner: Int, partition: Int)
        case input(SeatID, PartitionInput)
        /// The journal carries an action out.
        case journal(SeatID, PartitionAction)
        case alarm(SeatID, Timestamp)
        case publisher(SeatID, DepartmentID, PublisherInput<WorkOrderMessage>)
        case publisherAlarm(SeatID, DepartmentID, Timestamp)
        case deliver(SeatID, DepartmentID, [WorkOrderMessage])
        case send(errand: Int, isRepeat: Bool)
        case arrive(SeatID, errand: Int)
        case fetch(SeatID)
        case look(CaseID)
        case disturb
    }

    static let ownerCount = 2
    static let hour: Int64 = 3_600
    static let day: Int64 = 86_400

    let options: SimulationOptions
    let beginning = Timestamp(microseconds: 1_770_000_000_000_000)
    let themes: [SampleTheme]
    let planner: BatchPlanner
    var now: Timestamp
    var random: SeededGenerator
    var agenda = Agenda()
    var store: JournalStore
    var model: JournalModel
    var seats: [[Seat?]]
    var instances = 0
    var ticketCount: UInt64 = 0
    var attemptCount: UInt64 = 0
    var errands: [Errand] = []
    /// Each partition's log of commands.
    var feeds: [[FeedEntry]]
    var applications: [CaseID: Application] = [:]
    /// How far each department has seen each partition.
    var seen: [JournalModel.Stretch: Int] = [:]
    var desks: [WorkOrderID: DepartmentDesk] = [:]
    var report: SimulationReport

    init(seed: UInt64, options: SimulationOptions) throws {
        self.options = options
        random = SeededGenerator(seed: seed)
        report = SimulationReport(seed: seed)
        now = beginning
        themes = [try SampleTheme(mode: .automatic), try SampleTheme(mode: .reviewed, issue: .together)]
        let masterKey = try MasterKey(bytes: Array(repeating: 7, count: MasterKey.sizeBytes))
        planner = BatchPlanner(
            catalogue: DefinitionCatalogue(),
            calendars: [SampleTheme.calendarID: try SampleTheme.calendar()],
            recorder: CaseRecorder(
                masterKey: masterKey,
                keys: GeneratorKeySource(SeededGenerator(seed: seed ^ 0xA5A5))
            )
        )
        store = JournalStore(partitions: options.partitions)
        model = try JournalModel(partitions: store.installation.partitions, masterKey: masterKey, themes: themes)
        feeds = Array(repeating: [], count: store.installation.partitions)
        seats = Array(
            repeating: Array(repeating: nil, count: store.installation.partitions),
            count: Self.ownerCount
        )
        for theme in themes { try store.publish(theme.published, tenant: SampleTheme.tenant) }
        if options.bug == .releaseWhileHeld { loosenTolerances() }
    }

    var isHostile: Bool { now < beginning.adding(options.hostileDays * Self.day) }
    var end: Timestamp { beginning.adding(options.days * Self.day) }

    func fault() -> Bool { isHostile && random.chance(options.faultPercent) }

    func later(_ happening: Happening, _ milliseconds: ClosedRange<Int64>) {
        agenda.add(happening, at: now.adding(microseconds: random.number(milliseconds) * 1_000))
    }

    func run() -> SimulationReport {
        for partition in store.partitions.indices {
            agenda.add(.start(owner: partition % Self.ownerCount, partition: partition), at: now)
        }
        populate()
        later(.disturb, 1_000...Self.hour * 1_000)
        while let (at, happening) = agenda.next(), at <= end, report.steps < 200_000, model.violations.isEmpty {
            now = at
            report.steps += 1
            take(happening)
        }
        return conclude()
    }

    private func take(_ happening: Happening) {
        switch happening {
        case .start(let owner, let partition): start(owner: owner, partition: partition)
        case .input(let seat, let input): feed(input, to: seat)
        case .journal(let seat, let action): carryOut(action, for: seat)
        case .alarm(let seat, let instant): ring(seat, instant)
        case .publisher(let seat, let department, let input): feed(input, to: department, of: seat)
        case .publisherAlarm(let seat, let department, let instant): ring(department, of: seat, instant)
        case .deliver(let seat, let department, let messages): deliver(messages, to: department, for: seat)
        case .send(let errand, let isRepeat): send(errand, isRepeat: isRepeat)
        case .arrive(let seat, let errand): arrive(errand, at: seat)
        case .fetch(let seat): fetch(for: seat)
        case .look(let caseID): look(at: caseID)
        case .disturb: disturb()
        }
    }

    private func conclude() -> SimulationReport {
        if model.violations.isEmpty {
            model.checkRows(of: store)
            model.checkProofs(of: store)
            model.checkMovers()
            checkDeliveries()
            checkReceipts()
            checkFeeds()
            if report.steps >= 200_000 {
                model.violate("P11", "the world did not come to rest within \(report.steps) steps")
            }
            model.checkClosed(at: now)
        }
        report.violations = model.violations
        report.events = model.eventCount
        report.cases = model.caseIDs.count
        report.closedCases = model.caseIDs.count { model.cases[$0]?.state.phase == .closed }
        report.digest = store.partitions.flatMap(\.chain).hexadecimal
        report.endedAt = now
        return report
    }

    /// The bug `releaseWhileHeld`: the engine decides by a theme that does not hold results back.
    private func loosenTolerances() {
        for theme in themes {
            var definition = theme.definition
            for item in definition.items.indices {
                for use in definition.items[item].materials.indices {
                    definition.items[item].materials[use].tolerance?.release = .beforeSupply
                }
            }
            planner.catalogue.add(definition, as: theme.reference, tenant: SampleTheme.tenant)
        }
    }
}
