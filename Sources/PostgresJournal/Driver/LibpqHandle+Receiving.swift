import CLibpq

/// One step of the server's answer.
enum Reply {
    /// The end of one statement's results.
    case statementEnd
    /// The end of the pipeline: its transaction is committed or rolled back.
    case sync
    case result(PostgresResult)
    /// Skipped because an earlier statement failed.
    case skipped
    /// The server refused. `endsSession`: and closes the connection.
    case refused(PostgresError, endsSession: Bool)
    /// libpq lost the connection or no longer understands it.
    case lost(message: String)
}

extension LibpqHandle {
    enum Flush {
        case everythingSent
        case pending
        case failed
    }

    func flush() -> Flush {
        switch unsafe PQflush(pointer) {
        case 0: .everythingSent
        case 1: .pending
        default: .failed
        }
    }

    /// False if the connection is lost.
    func consumeInput() -> Bool {
        unsafe PQconsumeInput(pointer) == 1
    }

    /// The next step of the answer, or nil if it has not arrived yet.
    func nextReply() -> Reply? {
        guard unsafe PQisBusy(pointer) == 0 else { return nil }
        guard let result = unsafe PQgetResult(pointer) else { return .statementEnd }
        switch unsafe PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
            return .result(unsafe PostgresResult(owning: result))
        case PGRES_PIPELINE_SYNC:
            unsafe PQclear(result)
            return .sync
        case PGRES_PIPELINE_ABORTED:
            unsafe PQclear(result)
            return .skipped
        case PGRES_FATAL_ERROR:
            defer { unsafe PQclear(result) }
            return unsafe refusal(result)
        default:
            // COPY: nothing here can feed or drain it.
            unsafe PQclear(result)
            return .lost(message: "the server began an exchange that this driver does not speak")
        }
    }

    private func refusal(_ result: OpaquePointer) -> Reply {
        func field(_ code: Int32) -> String? {
            unsafe PQresultErrorField(result, code).map { unsafe String(cString: $0) }
        }
        // Errors of libpq's own making have no SQLSTATE.
        guard let sqlState = field(DiagnosticField.sqlState) else { return .lost(message: failure) }
        let severity = field(DiagnosticField.severity)
        let error = PostgresError.server(
            sqlState: sqlState,
            message: Self.printable(field(DiagnosticField.message) ?? "", sqlState: sqlState),
            constraint: field(DiagnosticField.constraint)
        )
        return .refused(error, endsSession: severity == "FATAL" || severity == "PANIC")
    }

    /// Messages of class 22 (data exception) quote the value that offends: `invalid input syntax for type date: "…"`.
    private static func printable(_ message: String, sqlState: String) -> String {
        sqlState.hasPrefix("22")
            ? "data exception; the server's message is withheld because it may quote a value" : message
    }
}

/// `PG_DIAG_*` of postgres_ext.h: character constants, which Swift does not import.
private enum DiagnosticField {
    static let severity = Int32(UInt8(ascii: "V"))
    static let sqlState = Int32(UInt8(ascii: "C"))
    static let message = Int32(UInt8(ascii: "M"))
    static let constraint = Int32(UInt8(ascii: "n"))
}
