public import Crypto
public import Orchestration

/// The secret that one department shares with OneVisit. Work orders and receipts to it, and its answers, carry a signature
/// made with it; so nobody who can merely reach a topic speaks in its name, even where the broker's own access rules fail.
///
/// The signed text is these lines, each ended by a line feed, and then the body's bytes:
/// topic, `ce_id`, `ce_source`, `ce_type`, `ce_subject`, `ce_time`, `ce_tenant`, `ce_jurisdiction`.
/// A header that is missing counts as an empty line. The signature is HMAC-SHA256 (RFC 2104) in lower-case hexadecimal.
public struct DepartmentKey: Sendable {
    public let department: DepartmentID
    private let key: SymmetricKey

    /// - Parameter key: at least 32 bytes.
    public init(department: DepartmentID, key: SymmetricKey) {
        self.department = department
        self.key = key
    }

    /// Reads the key as `onevisit department key` prints it: 64 hexadecimal digits.
    public init?(department: DepartmentID, text: String) {
        guard let bytes = [UInt8](hexadecimal: text), bytes.count == 32 else { return nil }
        self.init(department: department, key: SymmetricKey(data: bytes))
    }

    /// Adds the signature for a channel.
    public func sign(_ message: inout WireMessage, for channel: Channel) {
        message.headers.removeAll { $0.name == WireHeaderName.signature }
        let code = HMAC<SHA256>.authenticationCode(for: Self.signedBytes(of: message, on: channel), using: key)
        message.headers.append(WireHeader(WireHeaderName.signature, Array(code).hexadecimal))
    }

    /// Whether the message carries this department's signature for this channel.
    public func isSigner(of message: WireMessage, on channel: Channel) -> Bool {
        guard let code = message[WireHeaderName.signature].flatMap({ [UInt8](hexadecimal: $0) }) else { return false }
        let bytes = Self.signedBytes(of: message, on: channel)
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: bytes, using: key)
    }

    private static func signedBytes(of message: WireMessage, on channel: Channel) -> [UInt8] {
        let lines = [
            channel.topic, message[WireHeaderName.id], message[WireHeaderName.source], message[WireHeaderName.type],
            message[WireHeaderName.subject], message[WireHeaderName.time], message[WireHeaderName.tenant],
            message[WireHeaderName.jurisdiction],
        ]
        return lines.map { ($0 ?? "") + "\n" }.joined().utf8 + message.body
    }
}

extension DepartmentKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "key of \(department)" }
    public var customMirror: Mirror { Mirror(self, children: ["department": department.text]) }
}
