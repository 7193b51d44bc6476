import Synchronization

/// A cursor that lives as long as the process; for tests, and for departments with so few acts that reading them all again
/// does not matter.
public final class InMemoryCursorStore: CursorStore {
    private let cursor: Mutex<ActCursor?>

    public init(_ cursor: ActCursor? = nil) {
        self.cursor = Mutex(cursor)
    }

    public func load() async throws(CursorStoreError) -> ActCursor? {
        cursor.withLock { $0 }
    }

    public func save(_ cursor: ActCursor) async throws(CursorStoreError) {
        self.cursor.withLock { $0 = cursor }
    }
}
