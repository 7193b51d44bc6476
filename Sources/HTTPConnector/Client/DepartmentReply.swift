import Messaging

/// What the department's system replied.
struct DepartmentReply: Sendable {
    var status: Int
    /// `nil` if the body is no JSON.
    var document: JSONValue?
    var retryAfterSeconds: Int?
}
