/// The text that a person signs when committing.
public struct StatementDefinition: Hashable, Sendable, Codable {
    public var id: StatementID
    public var version: Int
    public var text: LocalizedText
    /// SHA-256 of ``hashedBytes`` in lower-case hexadecimal.
    ///
    /// It follows from the text, so it is not written down: a definition keeps its bytes, and whoever compiles or reads one fills
    /// it in (``WorkflowDefinition/hashingStatements(_:)``). `nil` where nobody did; then only id and version are compared.
    public var textHash: String?

    private enum CodingKeys: CodingKey { case id, version, text }

    public init(id: StatementID, version: Int, text: LocalizedText, textHash: String? = nil) {
        self.id = id
        self.version = version
        self.text = text
        self.textHash = textHash
    }
}

extension StatementDefinition {
    /// The exact text in both languages: the Chinese one in UTF-8 and, where there is an English one, a zero byte and that one in
    /// UTF-8. No text holds a zero byte, so that no two pairs of texts give the same bytes.
    public var hashedBytes: [UInt8] {
        Array(text.zh.utf8) + (text.en.map { [0] + Array($0.utf8) } ?? [])
    }
}

extension WorkflowDefinition {
    /// The definition with the hash of every statement.
    ///
    /// - Parameter sha256: Gives SHA-256 in lower-case hexadecimal, which the core itself has no means to compute.
    public func hashingStatements(_ sha256: ([UInt8]) -> String) -> WorkflowDefinition {
        var definition = self
        for index in definition.statements.indices {
            definition.statements[index].textHash = sha256(definition.statements[index].hashedBytes)
        }
        return definition
    }
}
