import Engine
import Messaging
import Orchestration

/// Makes commits that are valid but for what a check spoils on purpose.
struct ContractBench: Sendable {
    let store: any CompleteJournal
    let run: String
    let installation: Installation
    let tenant: TenantID
    let now = Timestamp(microseconds: 1_770_000_000_123_456)

    init(store: any CompleteJournal, run: String) async throws {
        self.store = store
        self.run = run
        tenant = TenantID("tenant-\(run)")
        installation = try await store.installation()
        guard installation.partitions >= 2 else { throw ContractViolation("the checks need two partitions") }
    }

    /// A case of this run that belongs to the partition.
    func caseID(_ number: Int, in partition: Int = 0) -> CaseID {
        for attempt in 0..<100_000 {
            let caseID = CaseNaming.caseID(tenant: tenant, account: run, idempotencyKey: "\(number)/\(attempt)")
            if Partitioning.partition(of: caseID, of: installation.partitions) == partition { return caseID }
        }
        return CaseID("no case of \(run) falls into partition \(partition)")
    }

    func open(_ partition: Int = 0) async throws -> PartitionHead {
        let opening = try await store.open(partition: partition, owner: OwnerIdentity(name: run))
        return PartitionHead(
            partition: partition,
            epoch: opening.epoch,
            position: opening.position,
            chain: opening.chain
        )
    }

    func commit(after head: PartitionHead) -> Commit {
        Commit(
            partition: head.partition,
            tenant: tenant,
            epoch: head.epoch,
            basePosition: head.position,
            chain: head.chain
        )
    }

    /// A commit of so many events of one case.
    /// - Parameter stream: where the case's stream stands before.
    func commit(
        after head: PartitionHead,
        events count: Int,
        of caseID: CaseID,
        stream: StreamHead = .beginning
    ) -> Commit {
        var commit = commit(after: head)
        var stream = stream
        for index in 0..<count {
            let event = event(of: caseID, at: head.position + Int64(index) + 1, head, &stream)
            commit.events.append(event)
        }
        if stream.version == count { commit.keys = [CaseKeyRow(caseID: caseID, wrapped: [1, 2, 3])] }
        commit.headers = [header(of: caseID, in: head.partition, stream: stream)]
        commit.prove()
        return commit
    }

    private func event(
        of caseID: CaseID,
        at position: Int64,
        _ head: PartitionHead,
        _ stream: inout StreamHead
    ) -> RecordedEvent {
        var event = RecordedEvent(
            partition: head.partition,
            position: position,
            stream: StreamID(caseID),
            version: stream.version + 1,
            type: Fact.Kind.reminderDue.rawValue,
            typeVersion: 1,
            recordedAt: now,
            occurredAt: now.adding(-60),
            tenant: tenant,
            jurisdiction: "442000",
            commandID: "command-\(run)",
            actor: Array("{\"role\":\"system\"}".utf8),
            open: Array("{\"n\":\(position),\"文\":\"字\"}".utf8),
            sealed: [0, 255, 10, UInt8(truncatingIfNeeded: position)],
            leaf: []
        )
        event.leaf = Leaf.of(event, after: stream.leaf)
        stream = StreamHead(version: event.version, leaf: event.leaf)
        return event
    }

    func header(
        of caseID: CaseID,
        in partition: Int,
        stream: StreamHead,
        person: PersonID = "nobody",
        receivedAt: Timestamp? = nil,
        wakeAt: Timestamp? = nil
    ) -> CaseHeader {
        CaseHeader(
            caseID: caseID,
            partition: partition,
            tenant: tenant,
            jurisdiction: "442000",
            number: "N-\(caseID)",
            workflow: WorkflowReference(id: "shop", version: "1", hash: "00"),
            person: person,
            phase: .inProgress,
            outcome: nil,
            receivedAt: receivedAt ?? now,
            changedAt: now,
            wakeAt: wakeAt,
            version: stream.version,
            leaf: stream.leaf
        )
    }

    func receipt(
        _ name: String,
        of caseID: CaseID,
        issuer: String? = nil,
        fingerprint: String = "f",
        at head: PartitionHead
    ) -> Receipt {
        Receipt(
            commandID: "\(run)-\(name)",
            caseID: caseID,
            key: ReceiptKey(issuer: issuer ?? "client:\(run)", key: name),
            fingerprint: fingerprint,
            outcome: .accepted(version: 1),
            token: FreshnessToken(partition: head.partition, position: head.position),
            recordedAt: now
        )
    }
}

extension PartitionHead {
    /// The head after a commit.
    func after(_ commit: Commit) -> PartitionHead {
        PartitionHead(partition: partition, epoch: epoch, position: commit.lastPosition, chain: commit.chain)
    }
}

extension Commit {
    var streamHead: StreamHead {
        events.last.map { StreamHead(version: $0.version, leaf: $0.leaf) } ?? .beginning
    }
}

/// What the journal says to something it must not do; `nil` if it does it.
func refusal(_ body: () async throws(JournalError) -> Void) async -> JournalError? {
    do throws(JournalError) {
        try await body()
        return nil
    } catch {
        return error
    }
}
