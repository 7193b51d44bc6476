/// Names exactly one published definition.
public struct WorkflowReference: Hashable, Sendable, Codable {
    public var id: WorkflowID
    public var version: String
    /// SHA-256 of the published bytes, in lower-case hexadecimal.
    public var hash: String

    public init(id: WorkflowID, version: String, hash: String) {
        self.id = id
        self.version = version
        self.hash = hash
    }
}
