import Engine
import Messaging
import Orchestration

/// A made-up case whose stream grows commit by commit. The bytes of its events mean nothing; positions, versions, leaves and
/// roots are real.
struct SampleCase {
    static let tenant: TenantID = "zhongshan"
    static let jurisdiction: JurisdictionID = "442000"
    static let person: PersonID = "person-1"
    static let start = Timestamp(microseconds: 1_780_000_000_123_456)

    let id: CaseID
    private(set) var head = StreamHead.beginning

    init(_ id: CaseID) {
        self.id = id
    }

    /// Appends events to a commit, and the header row that belongs to them.
    mutating func grow(by count: Int, in commit: inout Commit) {
        for _ in 0..<count {
            let version = head.version + 1
            var event = RecordedEvent(
                partition: commit.partition,
                position: commit.lastPosition + 1,
                stream: StreamID(id),
                version: version,
                type: "sampled",
                typeVersion: 1,
                recordedAt: Self.start.adding(Int64(version)),
                occurredAt: Self.start,
                tenant: Self.tenant,
                jurisdiction: Self.jurisdiction,
                commandID: "command-\(id)-\(version)",
                actor: Array(#"{"account":"tester","role":"applicant"}"#.utf8),
                open: Array(#"{"say":"事件 \#(version)"}"#.utf8),
                sealed: [0, 1, 2, 255],
                leaf: []
            )
            event.leaf = Leaf.of(event, after: head.leaf)
            head = StreamHead(version: version, leaf: event.leaf)
            commit.events.append(event)
        }
        commit.headers.append(header(in: commit.partition))
    }

    func header(in partition: Int, wakeAt: Timestamp? = nil) -> CaseHeader {
        CaseHeader(
            caseID: id,
            partition: partition,
            tenant: Self.tenant,
            jurisdiction: Self.jurisdiction,
            number: "N-\(id)",
            workflow: WorkflowReference(id: "work-injury", version: "1", hash: "abc"),
            person: Self.person,
            phase: .inProgress,
            outcome: nil,
            receivedAt: Self.start,
            changedAt: Self.start.adding(Int64(head.version)),
            wakeAt: wakeAt,
            version: head.version,
            leaf: head.leaf
        )
    }

    func order(_ id: WorkOrderID, due: Timestamp?, status: WorkOrderState.Status = .issued) -> WorkOrderRow {
        WorkOrderRow(
            order: WorkOrder(
                id: id,
                kind: .do,
                department: "human-resources",
                organ: "organ-1",
                handling: .adapter,
                item: "item-1",
                materials: ["identity-card"],
                due: due
            ),
            tenant: Self.tenant,
            caseID: self.id,
            caseNumber: "N-\(self.id)",
            status: status,
            revision: 1,
            issuedAt: Self.start
        )
    }

    func receipt(_ key: String, at token: FreshnessToken) -> Receipt {
        Receipt(
            commandID: "command-\(id)-\(key)",
            caseID: id,
            key: ReceiptKey(issuer: "client:portal", key: key),
            fingerprint: "f1",
            outcome: .accepted(version: head.version),
            token: token,
            recordedAt: Self.start
        )
    }
}

extension Commit {
    /// The commit that follows an opening.
    init(partition: Int, after opening: PartitionOpening) {
        self.init(
            partition: partition,
            tenant: SampleCase.tenant,
            epoch: opening.epoch,
            basePosition: opening.position,
            chain: opening.chain
        )
    }

    /// The commit that follows this one.
    var following: Commit {
        Commit(partition: partition, tenant: tenant, epoch: epoch, basePosition: lastPosition, chain: chain)
    }

    /// A commit of one case's next events, proved.
    static func growing(_ sample: inout SampleCase, by count: Int, after commit: Commit) -> Commit {
        var next = commit
        sample.grow(by: count, in: &next)
        next.prove()
        return next
    }
}
