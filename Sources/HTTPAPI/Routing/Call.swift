import Hummingbird
import Logging
import Orchestration

/// One request that has passed the door: who calls, in which language to answer, and the request itself.
struct Call: Sendable {
    var endpoint: Endpoint
    var request: Request
    var parameters: Parameters
    var language: LocalizedText.Language
    var receivedAt: Timestamp
    var logger: Logger
    var traceparent: String
    var caller: Caller
}

extension Call {
    /// A path segment; ids are short, and longer ones cannot exist.
    func parameter(_ name: String) throws(Problem) -> String {
        guard let text = parameters.get(name), !text.isEmpty, text.utf8.count <= 200 else {
            throw .notFound(LocalizedText(zh: "路径无效", en: "the path names nothing"), at: name)
        }
        return text
    }

    func query(_ name: String) -> String? {
        request.uri.queryParameters.get(name)
    }

    var caseID: CaseID {
        get throws(Problem) { CaseID(try parameter("case")) }
    }
}
