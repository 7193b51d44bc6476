/// Reads the server's answer to one request, reply by reply.
struct PipelineAnswer {
    enum Step: Hashable {
        case prepare(PostgresStatement.Preparation, serverName: String)
        case execute
    }

    enum Form {
        /// Ends with a sync.
        case pipeline([Step])
        /// A simple query: ends when there are no more results.
        case script
    }

    private let form: Form
    private let maximumBytes: Int
    private var bytes = 0
    private var finishedSteps = 0

    private(set) var isComplete = false
    private(set) var results: [PostgresResult] = []
    private(set) var prepared: [PostgresStatement.Preparation: String] = [:]
    private(set) var failure: PostgresError?

    init(_ form: Form, maximumBytes: Int) {
        self.form = form
        self.maximumBytes = maximumBytes
    }

    /// Whether a commit can still follow, for all that has been heard: no statement has failed.
    var mayStillCommit: Bool { failure == nil }

    /// Whether the server may have begun to commit: an error that ends the session before that point proves that
    /// nothing was committed, and after it proves nothing. A script may commit anywhere.
    var mayHaveCommitted: Bool {
        guard failure == nil else { return false }
        guard case .pipeline(let steps) = form else { return true }
        return finishedSteps >= steps.count
    }

    /// More statements have ended than were sent: libpq and this driver no longer mean the same request. An error at
    /// the sync counts as one statement more.
    var isOutOfStep: Bool {
        guard case .pipeline(let steps) = form else { return false }
        return finishedSteps > steps.count + 1
    }

    var isTooLarge: Bool { bytes > maximumBytes }

    mutating func take(_ result: PostgresResult) {
        if case .pipeline(let steps) = form, finishedSteps < steps.count,
            case .prepare(let preparation, let serverName) = steps[finishedSteps]
        {
            // It stays prepared even when the pipeline's transaction is rolled back.
            prepared[preparation] = serverName
            return
        }
        bytes += result.memoryBytes
        if isTooLarge {
            results = []
        } else {
            results.append(result)
        }
    }

    mutating func takeStatementEnd() {
        switch form {
        case .pipeline: finishedSteps += 1
        case .script: isComplete = true
        }
    }

    mutating func takeSync() {
        isComplete = true
    }

    /// The first error is the cause; the server skips the rest.
    mutating func take(_ error: PostgresError) {
        failure = failure ?? error
    }
}
