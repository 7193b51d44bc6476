/// Remembers how far a department's acts have been sent.
///
/// Losing the cursor is harmless but slow: all acts are sent again under the same serials. Moving it too early loses an act.
public protocol CursorStore: Sendable {
    /// The cursor that was saved last; `nil` if none ever was.
    func load() async throws(CursorStoreError) -> ActCursor?

    /// Returns when the cursor is durable.
    func save(_ cursor: ActCursor) async throws(CursorStoreError)
}

/// Why a cursor could not be read or kept.
public struct CursorStoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Names the place and the cause.
    public let description: String

    public init(_ description: String) {
        self.description = description
    }
}
