import Foundation
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
    /// A path segment, decoded: the ids of repeated items hold a `#`. Ids are short, and longer ones cannot exist; nor such
    /// with a control character, which no store keeps.
    func parameter(_ name: String) throws(Problem) -> String {
        guard let text = parameters.get(name)?.removingPercentEncoding, (1...200).contains(text.utf8.count),
            text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f })
        else {
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
