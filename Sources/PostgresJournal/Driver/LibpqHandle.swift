import CLibpq
import Foundation

/// libpq's connection object, used by one thread at a time and never blocking except in `poll`.
@safe
final class LibpqHandle {
    let pointer: OpaquePointer
    let wake: WakePipe

    private init(pointer: OpaquePointer, wake: WakePipe) {
        unsafe self.pointer = unsafe pointer
        self.wake = wake
        // The default receiver prints to standard error, and a notice may quote personal data.
        _ = unsafe PQsetNoticeReceiver(pointer, { _, _ in }, nil)
    }

    deinit {
        unsafe PQfinish(pointer)
    }

    /// A connection whose handshake has begun.
    static func start(_ configuration: PostgresConfiguration, wake: WakePipe) throws(PostgresError) -> LibpqHandle {
        try checkSyntax(of: configuration.address)
        // A later keyword overrides an earlier one; only the first `dbname` is read as a connection string.
        var options = [("dbname", configuration.address), ("client_encoding", "UTF8")]
        options.append(("fallback_application_name", configuration.applicationName))
        if let database = configuration.database {
            options.append(("dbname", database))
        }
        let keywords = unsafe options.map { unsafe strdup($0.0) }
        let values = unsafe options.map { unsafe strdup($0.1) }
        defer { unsafe (keywords + values).forEach { unsafe free($0) } }
        let pointer = unsafe PQconnectStartParams(
            keywords.map { unsafe UnsafePointer($0) } + [nil],
            values.map { unsafe UnsafePointer($0) } + [nil],
            1
        )
        guard let pointer = unsafe pointer else { throw .connection(message: "out of memory") }
        return unsafe LibpqHandle(pointer: pointer, wake: wake)
    }

    /// libpq's own complaint about a connection string quotes it, and it may hold a password.
    private static func checkSyntax(of address: String) throws(PostgresError) {
        guard let options = unsafe PQconninfoParse(address, nil) else {
            throw .connection(
                message: "the database's address is neither a libpq connection string nor a postgresql:// URI"
            )
        }
        unsafe PQconninfoFree(options)
    }

    var isBroken: Bool {
        unsafe PQstatus(pointer) == CONNECTION_BAD
    }

    var isIdle: Bool {
        unsafe PQtransactionStatus(pointer) == PQTRANS_IDLE
    }

    /// What libpq says of the last failure of the connection. A server's error is read from its result instead.
    var failure: String {
        let text = unsafe String(cString: PQerrorMessage(pointer))
        let line = text.split(separator: "\n").joined(separator: " ")
        return line.isEmpty ? "the connection was lost" : line
    }
}

extension LibpqHandle {
    struct Readiness {
        var canRead = false
        var canWrite = false
    }

    /// Waits until the socket is ready, `wake` is called or the instant has come; `false, false` in the latter cases.
    func wait(read: Bool, write: Bool, until instant: ContinuousClock.Instant) -> Readiness {
        var events: Int16 = 0
        if read { events |= Int16(POLLIN) }
        if write { events |= Int16(POLLOUT) }
        var descriptors = [
            pollfd(fd: unsafe PQsocket(pointer), events: events, revents: 0),
            pollfd(fd: wake.readEnd, events: Int16(POLLIN), revents: 0),
        ]
        guard unsafe poll(&descriptors, nfds_t(descriptors.count), instant.pollMilliseconds) > 0 else {
            return Readiness()
        }
        if descriptors[1].revents != 0 { wake.drain() }
        let broken = descriptors[0].revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0
        return Readiness(
            canRead: broken || descriptors[0].revents & Int16(POLLIN) != 0,
            canWrite: broken || descriptors[0].revents & Int16(POLLOUT) != 0
        )
    }

    /// Whether an idle connection is still there, without asking the server.
    func isAlive() -> Bool {
        // A terminated session leaves a last message and then the end of the stream.
        for _ in 0..<8 {
            if isBroken { return false }
            guard wait(read: true, write: false, until: .now).canRead else { return true }
            guard unsafe PQconsumeInput(pointer) == 1 else { return false }
            // Reads what has come, as a notice.
            _ = unsafe PQisBusy(pointer)
        }
        return false
    }
}
