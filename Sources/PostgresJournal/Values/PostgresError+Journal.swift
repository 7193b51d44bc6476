import Engine

extension PostgresError {
    /// What the caller of the journal can do about it.
    ///
    /// An unknown outcome counts as `unavailable` here: everything but a commit may simply be repeated. Who commits looks
    /// for it first.
    var journalError: JournalError {
        switch self {
        case .connection(let message), .outcomeUnknown(let message): .unavailable(message)
        case .timedOut: .unavailable("PostgreSQL did not answer in time")
        case .cancelled: .unavailable("the request was cancelled")
        case .server(let sqlState, let message, let constraint): serverError(sqlState, message, constraint)
        case .decode(let message): .incompatible(message)
        case .tooLarge(let message): .broken(message)
        }
    }

    private func serverError(_ sqlState: String, _ message: String, _ constraint: String?) -> JournalError {
        switch sqlState {
        case "OV001":
            return .fenced
        case "OV004":
            return .incompatible("\(message); install the version of onevisit that this database was set up with")
        case "42P01", "42703", "42883":  // undefined table, column, function
            return .incompatible("the database is not set up for this version (\(message)); run: onevisit migrate")
        case "57014":  // cancelled by an administrator or a timeout of the server
            return .unavailable(message)
        default:
            if isRetriable { return .unavailable("PostgreSQL refused for now (\(sqlState))") }
            // Class 22 quotes the value at fault, which may be personal.
            let detail = sqlState.hasPrefix("22") ? "a value has a wrong form" : message
            return .broken("\(constraint.map { "\($0): " } ?? "")\(detail) (\(sqlState))")
        }
    }
}
