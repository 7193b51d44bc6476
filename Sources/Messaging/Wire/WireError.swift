/// Why a message was not taken. Texts name the place and the remedy, never a value.
public struct WireError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable, Codable, CaseIterable {
        /// Not JSON, or a member is missing or has the wrong form.
        case malformed
        /// A member that this version does not know: refused where messages enter, so that a misspelt one is not lost.
        case unknownMember = "unknown-member"
        /// A required header is missing, stands twice or has the wrong form.
        case header
        /// The signature is missing or not the department's.
        case notAuthentic = "not-authentic"
        /// A message type or version that this process does not read.
        case unknownType = "unknown-type"
        case tooLarge = "too-large"
    }

    public var code: Code
    /// A JSON path (`$.grounds.reason`) or a header's name.
    public var place: String?
    public var detail: String

    public init(_ code: Code, at place: String? = nil, _ detail: String) {
        self.code = code
        self.place = place
        self.detail = detail
    }

    public var description: String { "\(code.rawValue)\(place.map { " at \($0)" } ?? ""): \(detail)" }
}
