import Hummingbird
import Orchestration

extension Problem {
    private struct Document: Encodable {
        var type: String
        var title: String
        var status: Int
        var detail: String?
        var instance: String
        var place: String?
        var retryable: Bool
    }

    func response(language: LocalizedText.Language, requestID: String) -> Response {
        let document = Document(
            type: Self.namespace + code,
            title: title.text(in: language),
            status: status,
            detail: detail?.text(in: language),
            instance: "urn:onevisit:request:\(requestID)",
            place: place,
            retryable: isRetryable
        )
        var fields: HTTPFields = [.contentLanguage: language.rawValue]
        if let retryAfterSeconds { fields[.retryAfter] = String(retryAfterSeconds) }
        for (name, value) in headers {
            if let name = HTTPFields.Element.Name(name) { fields[name] = value }
        }
        var answer =
            (try? Response.json(document, status: .init(code: status), headers: fields))
            ?? Response(status: .init(code: status), headers: fields)
        answer.headers[.contentType] = "application/problem+json"
        return answer
    }
}
