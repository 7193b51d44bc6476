import CLibpq
import Foundation
import Synchronization

/// One attempt to have the server cancel what a connection is running.
///
/// `PQcancel` opens a second connection and blocks while it does, so it runs on a thread of its own.
final class CancelRequest: Sendable {
    private let finished = Atomic(false)

    /// True once the server has had the request, or the attempt has failed: from then on it cannot hit a later request.
    var isFinished: Bool {
        finished.load(ordering: .acquiring)
    }

    private init() {}

    /// nil if libpq cannot make one. `wake` is called at the end.
    static func start(for connection: OpaquePointer, wake: WakePipe) -> CancelRequest? {
        guard let cancel = unsafe PQgetCancel(connection) else { return nil }
        let request = CancelRequest()
        let ticket = unsafe Ticket(cancel: cancel)
        Thread.detachNewThread {
            ticket.send()
            request.finished.store(true, ordering: .releasing)
            wake.wake()
        }
        return request
    }
}

/// Sendable although it holds a pointer: it is handed to one thread, which alone uses it.
@safe
private struct Ticket: @unchecked Sendable {
    let cancel: OpaquePointer

    init(cancel: OpaquePointer) {
        unsafe self.cancel = unsafe cancel
    }

    func send() {
        var message: [CChar] = Array(repeating: 0, count: 256)
        // Whether it worked shows in the request's own end.
        _ = unsafe PQcancel(cancel, &message, Int32(message.count))
        unsafe PQfreeCancel(cancel)
    }
}
