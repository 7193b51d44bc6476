import Orchestration

/// What went wrong, in the terms of RFC 9457: a stable type for programs, words for people, the place and whether repeating helps.
struct Problem: Error, Hashable, Sendable {
    /// Ends the problem's type, `urn:onevisit:problem:<code>`.
    var code: String
    var status: Int
    var title: LocalizedText
    var detail: LocalizedText?
    /// A JSON path, a header, or the item, material or work order concerned.
    var place: String?
    var isRetryable: Bool
    var retryAfterSeconds: Int?
    /// Further header fields that the status demands (`Allow`, `WWW-Authenticate`).
    var headers: [String: String] = [:]

    init(
        _ kind: ProblemKind,
        _ detail: LocalizedText? = nil,
        at place: String? = nil,
        retryAfterSeconds: Int? = nil,
        headers: [String: String] = [:]
    ) {
        code = kind.rawValue
        status = kind.status
        title = kind.title
        self.detail = detail
        self.place = place.map { String($0.unicodeScalars.prefix(Refusal.placeScalars)) }
        isRetryable = kind.isRetryable
        self.retryAfterSeconds = retryAfterSeconds
        self.headers = headers
    }

    init(_ refusal: Refusal) {
        code = refusal.code.rawValue
        status = refusal.code.status
        title = refusal.code.title
        detail = refusal.message
        place = refusal.place.map { String($0.unicodeScalars.prefix(Refusal.placeScalars)) }
        isRetryable = refusal.isRetryable
    }
}

extension Problem {
    static let namespace = "urn:onevisit:problem:"

    static func malformed(zh: String, en: String, at place: String) -> Problem {
        Problem(.malformedRequest, LocalizedText(zh: zh, en: en), at: place)
    }

    static func notFound(_ what: LocalizedText, at place: String? = nil) -> Problem {
        Problem(.notFound, what, at: place)
    }
}
