import Engine
import EngineTestKit
import Messaging
import Orchestration
import PostgresJournal
import Testing

struct TimeIsUp: Error {}

extension Town {
    /// Looks until it holds, for up to a minute.
    func wait(
        _ what: Comment,
        sourceLocation: SourceLocation = #_sourceLocation,
        until holds: () async throws -> Bool
    ) async throws {
        let end = ContinuousClock.now.advanced(by: .seconds(60))
        while try await !holds() {
            guard ContinuousClock.now < end else {
                Issue.record("after a minute it does not hold: \(what)", sourceLocation: sourceLocation)
                throw TimeIsUp()
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    func partition(of caseID: CaseID) -> Int { Partitioning.partition(of: caseID, of: Self.partitions) }

    func phase(of submit: Envelope) async throws -> CasePhase? {
        try await store.directory.header(submit.caseID, tenant: SampleTheme.tenant)?.phase
    }

    func waitForConclusion(of submits: [Envelope], sourceLocation: SourceLocation = #_sourceLocation) async throws {
        for submit in submits {
            try await wait("\(submit.caseID) is concluded", sourceLocation: sourceLocation) {
                let phase = try await phase(of: submit)
                return phase == .concluded || phase == .closed
            }
        }
    }

    /// The case's events as the journal holds them.
    func events(of submit: Envelope) async throws -> [RecordedEvent] {
        try await store.directory.storedCase(submit.caseID, tenant: SampleTheme.tenant)?.events ?? []
    }

    func registrations(of submit: Envelope) async throws -> Int {
        try await events(of: submit).count { $0.type == Fact.Kind.caseRegistered.rawValue }
    }

    func order(of submit: Envelope, to department: DepartmentID) throws -> WorkOrderMessage? {
        try orders(of: department).first { $0.caseID == submit.caseID }
    }

    func orders(of department: DepartmentID) throws -> [WorkOrderMessage] {
        try topics.messages(in: .workOrders(department)).map {
            try WorkOrderCoding.decode($0.message, key: keys.departments[department])
        }
    }

    /// Every receipt that a department got, repeats included.
    func receipts(of department: DepartmentID) throws -> [ReceiptMessage] {
        try topics.messages(in: .receipts(department)).map {
            try ReceiptCoding.decode($0.message, key: keys.departments[department])
        }
    }

    var deadLetters: [WireMessage] {
        get throws { try topics.messages(in: .deadLetters).map(\.message) }
    }

    /// Every proof holds, and every row is what its case's stream comes to.
    func expectSoundJournal(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let report = try await store.audit.run(masterKey: masterKey)
        #expect(report.holds, "\(String(describing: report.firstBreak))", sourceLocation: sourceLocation)
        #expect(report.rows ?? 0 > 0, sourceLocation: sourceLocation)
    }
}

extension WireMessage {
    var reason: String? { self[WireHeaderName.reason] }
}

extension ReceiptMessage {
    var isAccepted: Bool { if case .accepted = outcome { true } else { false } }
    var refusal: Refusal? { if case .refused(let refusal) = outcome { refusal } else { nil } }
    var unreadable: WireError? { if case .unreadable(let error) = outcome { error } else { nil } }
}
