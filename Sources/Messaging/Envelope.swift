public import Orchestration

/// A command on its way, with everything that ingress knows about it.
///
/// The actor comes from the authenticated token or from the topic, never from the message's body.
public struct Envelope: Hashable, Sendable, Codable {
    /// Names this attempt in logs and as the cause of events.
    public var id: String
    public var tenant: TenantID
    public var jurisdiction: JurisdictionID
    public var caseID: CaseID
    public var actor: Actor
    public var command: Command
    /// What makes a repeat a repeat.
    public var key: ReceiptKey
    /// SHA-256 over the command's canonical bytes: the same key with another body is refused.
    public var fingerprint: String
    public var receivedAt: Timestamp
    /// W3C trace context.
    public var traceparent: String?

    public init(
        id: String,
        tenant: TenantID,
        jurisdiction: JurisdictionID,
        caseID: CaseID,
        actor: Actor,
        command: Command,
        key: ReceiptKey,
        fingerprint: String,
        receivedAt: Timestamp,
        traceparent: String? = nil
    ) {
        self.id = id
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.caseID = caseID
        self.actor = actor
        self.command = command
        self.key = key
        self.fingerprint = fingerprint
        self.receivedAt = receivedAt
        self.traceparent = traceparent
    }
}

/// Identifies a command within its case, so that it takes effect once however often it arrives.
public struct ReceiptKey: Hashable, Sendable, Codable {
    /// Who chose the key: `client:<account>`, `for:<person>:<account>`, `department:<id>`; `onevisit` is closed to callers.
    public var issuer: String
    public var key: String

    public init(issuer: String, key: String) {
        self.issuer = issuer
        self.key = key
    }
}

extension ReceiptKey {
    private static let departmentPrefix = "department:"

    /// The department that chose the key; `nil` if somebody else did.
    public var department: DepartmentID? {
        guard issuer.hasPrefix(Self.departmentPrefix) else { return nil }
        return DepartmentID(String(issuer.dropFirst(Self.departmentPrefix.count)))
    }
}

/// What became of a command; recorded in the same transaction as its events.
public struct Receipt: Hashable, Sendable, Codable {
    public enum Outcome: Hashable, Sendable, Codable {
        /// The case's version after the command.
        case accepted(version: Int)
        case refused(Refusal)
    }

    public var commandID: String
    public var caseID: CaseID
    public var key: ReceiptKey
    public var fingerprint: String
    public var outcome: Outcome
    /// Where the journal of the partition stood after the commit: with it a reader can wait for its own write.
    public var token: FreshnessToken
    public var recordedAt: Timestamp
    /// W3C trace context of the command.
    public var traceparent: String?

    public init(
        commandID: String,
        caseID: CaseID,
        key: ReceiptKey,
        fingerprint: String,
        outcome: Outcome,
        token: FreshnessToken,
        recordedAt: Timestamp,
        traceparent: String? = nil
    ) {
        self.commandID = commandID
        self.caseID = caseID
        self.key = key
        self.fingerprint = fingerprint
        self.outcome = outcome
        self.token = token
        self.recordedAt = recordedAt
        self.traceparent = traceparent
    }
}

/// A point in one partition's journal, opaque to callers: `<partition>:<position>`.
public struct FreshnessToken: Hashable, Sendable, Codable, LosslessStringConvertible {
    public var partition: Int
    public var position: Int64

    public init(partition: Int, position: Int64) {
        self.partition = partition
        self.position = position
    }

    public init?(_ description: String) {
        let parts = description.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let partition = Int(parts[0]), let position = Int64(parts[1]), partition >= 0,
            position >= 0
        else { return nil }
        self.init(partition: partition, position: position)
    }

    public var description: String { "\(partition):\(position)" }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let token = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected <partition>:<position>")
        }
        self = token
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
