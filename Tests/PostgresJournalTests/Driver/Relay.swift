import Foundation

/// Passes bytes between one client and a server's Unix socket until it is cut, as a network fails: without a word.
@safe
final class Relay: @unchecked Sendable {
    let folder: String
    private let listener: Int32
    private let condition = NSCondition()
    private var ends: [Int32] = []
    private var isCut = false

    /// The relay's own socket is `folder/.s.PGSQL.1`.
    init(to serverSocket: String) throws {
        folder = "/tmp/onevisit-relay-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let bound = unsafe Self.withAddress(folder + "/.s.PGSQL.1") { unsafe bind(listener, $0, $1) }
        guard bound == 0, listen(listener, 1) == 0 else { throw POSIXError(.EADDRINUSE) }
        Thread.detachNewThread { [self] in
            let client = accept(listener, nil, nil)
            let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            _ = unsafe Self.withAddress(serverSocket) { unsafe connect(server, $0, $1) }
            condition.withLock { ends = [client, server] }
            pass(client, server)
        }
    }

    /// Ends both connections and waits until they are closed.
    func cut() {
        condition.withLock {
            for end in ends { shutdown(end, Int32(SHUT_RDWR)) }
            while !isCut { condition.wait() }
        }
        close(listener)
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func pass(_ client: Int32, _ server: Int32) {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        var ready = [
            pollfd(fd: client, events: Int16(POLLIN), revents: 0),
            pollfd(fd: server, events: Int16(POLLIN), revents: 0),
        ]
        passing: while unsafe poll(&ready, 2, -1) > 0 {
            for (index, other) in [(0, server), (1, client)] where ready[index].revents != 0 {
                let count = unsafe read(ready[index].fd, &bytes, bytes.count)
                guard count > 0, unsafe send(other, bytes, count, Int32(MSG_NOSIGNAL)) == count else {
                    break passing
                }
            }
        }
        condition.withLock {
            for end in ends { close(end) }
            isCut = true
            condition.broadcast()
        }
    }

    private static func withAddress<Value>(
        _ path: String,
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Value
    ) -> Value {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
        return unsafe withUnsafePointer(to: address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe body(pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
