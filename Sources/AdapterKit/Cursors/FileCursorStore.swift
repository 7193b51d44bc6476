import Dispatch

/// A cursor in a file of its own. After a power cut the file holds the old cursor or the new one, never half of one.
public final class FileCursorStore: CursorStore {
    /// A cursor is a number or a short text; anything longer is not a cursor file.
    private static let maximumBytes = 4096

    private let path: String
    private let queue: DispatchQueue

    /// - Parameter path: the file. Its directory must exist; the file appears with the first cursor.
    public init(path: String) {
        self.path = path
        queue = DispatchQueue(label: "onevisit.cursor")
    }

    public func load() async throws(CursorStoreError) -> ActCursor? {
        let path = path
        let bytes = await queue.result { () throws(FileError) in
            try DurableFile.read(path, atMost: Self.maximumBytes)
        }
        guard let bytes = try bytes.orThrow() else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self), !text.isEmpty else {
            throw CursorStoreError(
                "\(path) does not hold a cursor; delete it to send all acts again (harmless, but slow)"
            )
        }
        return ActCursor(text)
    }

    public func save(_ cursor: ActCursor) async throws(CursorStoreError) {
        let path = path
        let bytes = Array(cursor.text.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.maximumBytes else {
            throw CursorStoreError("a cursor must have 1 to \(Self.maximumBytes) bytes, this one has \(bytes.count)")
        }
        let result = await queue.result { () throws(FileError) in
            try DurableFile.replace(path, with: bytes)
        }
        try result.orThrow()
    }
}

extension Result where Failure == FileError {
    fileprivate func orThrow() throws(CursorStoreError) -> Success {
        do throws(FileError) {
            return try get()
        } catch {
            throw CursorStoreError(error.description)
        }
    }
}
