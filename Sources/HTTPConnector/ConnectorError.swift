/// A connector file that cannot be used.
public struct ConnectorError: Error, Hashable, Sendable, CustomStringConvertible {
    /// File, line, column, what is wrong and what to write instead; one line for each problem.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
