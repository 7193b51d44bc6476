/// What can go wrong between this process and PostgreSQL, told apart by what the caller can do about it.
///
/// No case carries a bind value: they may be personal data, and errors end up in logs.
package enum PostgresError: Error, Hashable, Sendable {
    /// There is no connection, or it was lost, and the request certainly had no effect.
    case connection(message: String)

    /// The connection was lost after the request was sent in full: it may have been committed or not.
    /// Read what it would have written before sending it again.
    case outcomeUnknown(message: String)

    /// The request's time was up; the server rolled it back.
    case timedOut

    /// The calling task was cancelled; the request was not sent, or the server rolled it back.
    case cancelled

    /// The server refused the request and rolled it back.
    ///
    /// `message` is the server's primary message only: its detail and context quote rows and binds.
    case server(sqlState: String, message: String, constraint: String?)

    /// The server's answer is not what the caller asked to read. The request itself has taken effect.
    case decode(message: String)

    /// A limit of this driver was exceeded. A request that is too large was not sent; where the message
    /// says that the answer is too large, the request has taken effect.
    case tooLarge(message: String)
}

extension PostgresError {
    /// Whether nothing has happened and the same request, sent again unchanged, may succeed.
    package var isRetriable: Bool {
        switch self {
        case .connection, .timedOut: true
        case .outcomeUnknown, .cancelled, .decode, .tooLarge: false
        case .server(let sqlState, _, _): Self.isTransient(sqlState)
        }
    }

    /// The SQLSTATE if the server refused the request, else nil.
    package var sqlState: String? {
        guard case .server(let sqlState, _, _) = self else { return nil }
        return sqlState
    }

    /// PostgreSQL documentation, appendix A.
    private static func isTransient(_ sqlState: String) -> Bool {
        switch sqlState {
        case "55P03": true  // lock_not_available
        case "25006": true  // read_only_sql_transaction: connected to a server that has just become a standby
        case "57P01", "57P02", "57P03", "57P05": true  // shutting down, crashed, starting up, idle too long
        default:
            // connection exception, transaction rollback (deadlock, serialization), insufficient resources
            sqlState.hasPrefix("08") || sqlState.hasPrefix("40") || sqlState.hasPrefix("53")
        }
    }
}
