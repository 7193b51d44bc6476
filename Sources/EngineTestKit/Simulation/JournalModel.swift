import Engine
import Messaging
import Orchestration

/// What an observer who sees every commit knows, and what it finds wrong. It folds the journal by itself and believes no row.
struct JournalModel {
    struct KnownCase {
        var state = CaseState.unregistered
        var events: [Event] = []
        var head = StreamHead.beginning
        var recordedAt = Timestamp.epoch
        var key: CaseKey?
        /// For each idempotency key, the attempt that took effect.
        var effects: [String: String] = [:]
        var theme: SampleTheme
    }

    /// The orders that one department must see of one partition, in the journal's order.
    struct Stretch: Hashable {
        var department: DepartmentID
        var partition: Int
    }

    let reader: StoredCaseReader
    let themes: [WorkflowReference: SampleTheme]
    let systemActor: [UInt8]
    var cases: [CaseID: KnownCase] = [:]
    /// In the order of registration.
    var caseIDs: [CaseID] = []
    var orders: [Stretch: [PositionedMessage<WorkOrderMessage>]] = [:]
    var verifiers: [JournalVerifier]
    var violations: [SimulationReport.Violation] = []
    var eventCount = 0

    init(partitions: Int, masterKey: MasterKey, themes: [SampleTheme]) throws {
        reader = StoredCaseReader(masterKey)
        self.themes = Dictionary(themes.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
        systemActor = try CanonicalJSON.bytes(of: Actor.system)
        verifiers = (0..<partitions).map { JournalVerifier(partition: $0) }
    }

    mutating func violate(_ promise: String, _ detail: String) {
        // The first finds tell the story; what follows from them only hides it.
        guard violations.count < 20 else { return }
        violations.append(SimulationReport.Violation(promise: promise, detail: detail))
    }

    /// Takes in what the journal has committed.
    mutating func take(_ commit: Commit) {
        for key in commit.keys {
            guard let theme = theme(of: key.caseID, in: commit) else { continue }
            var known = KnownCase(theme: theme)
            known.key = try? reader.caseKey(key.wrapped, of: key.caseID)
            if cases.updateValue(known, forKey: key.caseID) == nil { caseIDs.append(key.caseID) }
        }
        for event in commit.events { take(event) }
        if let root = CommitRoot(over: commit.events, after: verifiers[commit.partition].chain) {
            prove(root, commit)
        }
        let headers = Set(commit.headers.map(\.caseID.text))
        for event in commit.events where !headers.contains(event.stream.id) {
            violate("P3", "\(event.id) was committed without its case's header")
        }
        for header in commit.headers { check(header) }
    }

    private func theme(of caseID: CaseID, in commit: Commit) -> SampleTheme? {
        commit.headers.first { $0.caseID == caseID }.flatMap { themes[$0.workflow] } ?? themes.values.first
    }

    private mutating func prove(_ root: CommitRoot, _ commit: Commit) {
        do throws(JournalBreak) {
            try verifiers[commit.partition].take(root)
        } catch {
            violate("P8", error.description)
        }
        if root.chain != commit.chain { violate("P8", "the chain written is not the chain of the events") }
    }

    private mutating func take(_ record: RecordedEvent) {
        eventCount += 1
        do throws(JournalBreak) {
            try verifiers[record.partition].take(record)
        } catch {
            violate(error.kind == .leaf ? "P8" : "P2", error.description)
        }
        let caseID = CaseID(record.stream.id)
        guard var known = cases.removeValue(forKey: caseID) else {
            return violate("P3", "event \(record.id) belongs to a case without a key")
        }
        defer { cases[caseID] = known }
        do throws(JournalError) {
            let event = try reader.event(in: record, key: known.key)
            checkEffect(record, &known)
            checkBefore(event, record, known)
            known.state.apply(event)
            known.events.append(event)
            known.head = StreamHead(version: record.version, leaf: record.leaf)
            known.recordedAt = record.recordedAt
            note(event, record, known)
        } catch {
            violate("P3", "\(error)")
        }
    }

    /// P1: however often a command arrives, one attempt takes effect.
    private mutating func checkEffect(_ record: RecordedEvent, _ known: inout KnownCase) {
        guard record.actor != systemActor, let key = record.commandID.attemptedKey else { return }
        let first = known.effects[key] ?? record.commandID
        known.effects[key] = first
        if first != record.commandID {
            violate("P1", "\(key) took effect as \(first) and again as \(record.commandID)")
        }
    }

    /// The messages that the journal now owes to departments.
    private mutating func note(_ event: Event, _ record: RecordedEvent, _ known: KnownCase) {
        guard let id = event.fact.orderSent else { return }
        guard let order = known.state.orders[id] else {
            return violate("P4", "\(record.id) sends an order that the case does not know")
        }
        guard order.order.handling == .adapter else { return }
        let composer = WorkOrderComposer(
            state: known.state,
            definition: known.theme.definition,
            tenant: record.tenant,
            jurisdiction: record.jurisdiction,
            incarnation: 1
        )
        guard let message = try? composer.message(for: order, cause: record.id) else {
            return violate("P4", "\(record.id) gives no message")
        }
        let stretch = Stretch(department: order.order.department, partition: record.partition)
        orders[stretch, default: []].append(PositionedMessage(position: record.position, message: message))
    }
}

extension Fact {
    var orderSent: WorkOrderID? {
        switch self {
        case .workOrderIssued(let issued): issued.order.id
        case .workOrderRepeated(let repeated): repeated.order
        default: nil
        }
    }
}

extension String {
    /// Attempts are named `<key>~<number>`.
    var attemptedKey: String? {
        lastIndex(of: "~").map { String(self[..<$0]) }
    }
}
