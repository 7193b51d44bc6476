import Orchestration

/// What a connector file says, checked.
struct ConnectorFile: Sendable {
    var department: DepartmentID
    var baseURL: BaseURL
    var credentials: Credentials
    var tls: TLSFiles?
    var limits: ConnectorLimits
    var errors: ErrorClasses
    var tables: [String: CodeTable]
    /// Asked one after the other until one finds the order.
    var find: [Operation]
    var operations: [WorkOrder.Kind: Operation]
    var acts: ActsSource
}

/// How much is asked of the department's system, and taken from it.
struct ConnectorLimits: Hashable, Sendable {
    /// For a whole request: connecting, sending, and reading the reply to its end.
    var timeoutMilliseconds = 10_000
    var concurrency = 8
    var responseBytes = 1_048_576
}

/// Certificates, as paths of PEM files.
struct TLSFiles: Hashable, Sendable {
    /// In place of the host's own list.
    var authorities: String?
    var certificate: String?
    var key: String?
}

/// One request of the department's interface and how its reply is read.
struct Operation: Hashable, Sendable {
    var method: String
    var path: TextTemplate
    var headers: [String: TextTemplate]
    var body: BodyTemplate?
    /// Statuses that are answers by themselves.
    var statuses: [Int: Answer.Kind]
    /// Statuses that say: no such thing.
    var notFound: Set<Int>
    var answer: AnswerReading?
}

/// How an act is read from an entry of a list, or from a message to us.
struct ActReading: Hashable, Sendable {
    var order: AnswerSource
    var caseID: AnswerSource
    var answer: AnswerReading
}

/// How the department's acts reach us.
enum ActsSource: Hashable, Sendable {
    /// The department tells everything at once: there are no later acts.
    case none
    case poll(Poll)
    case callback(Callback)

    struct Poll: Hashable, Sendable {
        var operation: Operation
        var list: JSONPointer
        /// In each entry.
        var cursor: AnswerSource
        var act: ActReading
    }

    struct Callback: Hashable, Sendable {
        var host: String
        var port: Int
        var path: String
        var credentials: Credentials
        /// The file that keeps the acts.
        var store: String
        var maximumActs: Int
        var bodyBytes: Int
        var list: JSONPointer
        var act: ActReading
    }
}
