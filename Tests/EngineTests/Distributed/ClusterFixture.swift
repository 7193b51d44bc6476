import Engine
import EngineTestKit
import Messaging
import Orchestration
import Testing

extension SampleCluster {
    /// An application without frills.
    func submission(_ number: Int, key: String = "first") -> Envelope {
        let applicant = SampleApplicant(number: number)
        return applicant.envelope(
            .submit(applicant.submission(of: theme)),
            caseID: applicant.caseID(key: key),
            key: key,
            at: clock.now
        )
    }

    func receipt(of envelope: Envelope) async throws -> Receipt? {
        let key = LoadRequest.Key(caseID: envelope.caseID, key: envelope.key)
        let request = LoadRequest(tenant: envelope.tenant, partition: partition(of: envelope.caseID), receipts: [key])
        return try await journal.load(request).receipts[key]
    }

    /// How often a case was registered: more than once would be a command decided twice.
    func registrations(of envelope: Envelope) async throws -> Int {
        let stored = try await journal.storedCase(envelope.caseID, tenant: envelope.tenant)
        return stored?.events.count { $0.type == Fact.Kind.caseRegistered.rawValue } ?? 0
    }

    /// How far the journal says that commands of a partition are done with.
    func position(of channel: Channel, in partition: Int) -> Int64 {
        journal.inputs(of: partition)[InMemoryBroker.source(of: channel)] ?? 0
    }

    /// Submits one application and waits for the first order of a department.
    func firstOrder(of department: DepartmentID, number: Int = 1) async throws -> WorkOrderMessage {
        try send(submission(number))
        try await wait { try orders(of: department).contains { $0.order.kind == .do || $0.order.kind == .fetch } }
        return try #require(try orders(of: department).first)
    }

    var deadLetters: [WireMessage] { broker.messages(in: .deadLetters, partition: 0) }
}

extension WireMessage {
    var reason: String? { self[WireHeaderName.reason] }
}
