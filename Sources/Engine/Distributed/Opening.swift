import Synchronization

/// The moment at which a partition was first ours, and the moment at which it is given up.
final class Opening: Sendable {
    let stream: AsyncStream<[String: Int64]>
    private let continuation: AsyncStream<[String: Int64]>.Continuation
    private let closing: AsyncStream<Void>
    private let closer: AsyncStream<Void>.Continuation
    private let state = Mutex(false)

    init() {
        (stream, continuation) = AsyncStream.makeStream(of: [String: Int64].self, bufferingPolicy: .bufferingOldest(1))
        (closing, closer) = AsyncStream.makeStream(of: Void.self)
    }

    var isClosed: Bool { state.withLock { $0 } }

    /// With the positions to read on from. Only the first counts.
    func open(with positions: [String: Int64]) {
        continuation.yield(positions)
    }

    func close() {
        state.withLock { $0 = true }
        continuation.finish()
        closer.finish()
    }

    /// Waits for ``close()``.
    func closed() async {
        for await _ in closing {}
    }
}
