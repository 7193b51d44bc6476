import Engine
import Messaging
import Orchestration

/// Failures of the parts behind the API. Their technical texts stay in the log.
extension Problem {
    init(_ error: CommandLogError) {
        switch error {
        case .busy(let seconds):
            self.init(.busy, retryAfterSeconds: seconds)
        case .unavailable(let seconds):
            self.init(
                .unavailable,
                LocalizedText(
                    zh: "请求可能已被接收，请用同一Idempotency-Key重试",
                    en: "The command may have been taken: repeat it with the same Idempotency-Key"
                ),
                retryAfterSeconds: seconds
            )
        case .tooLarge(let limit):
            self.init(.bodyTooLarge, .limit(bytes: limit))
        case .shuttingDown:
            self.init(.unavailable, retryAfterSeconds: 5)
        }
    }

    init(_ error: JournalError) {
        switch error {
        case .fenced, .outcomeUnknown, .unavailable: self.init(.unavailable, retryAfterSeconds: 5)
        case .incompatible, .broken: self.init(.internalError)
        case .invalidCursor: self = .malformed(zh: "请用上一页返回的next", en: "use the next of the page before", at: "cursor")
        }
    }

    init(_ error: MaterialStoreError) {
        switch error {
        case .tooLarge(let limit): self.init(.bodyTooLarge, .limit(bytes: limit))
        case .empty: self.init(.fileEmpty)
        case .typeNotAllowed(let type):
            self.init(
                .mediaTypeNotAllowed,
                LocalizedText(zh: "不接受的类型：\(type.prefix(100))", en: "not accepted: \(type.prefix(100))"),
                at: "Content-Type"
            )
        case .typeMismatch(let claimed, let found):
            self.init(
                .mediaTypeMismatch,
                LocalizedText(
                    zh: "声明为\(claimed.prefix(100))，实际为\(found)",
                    en: "claimed \(claimed.prefix(100)), found \(found)"
                ),
                at: "Content-Type"
            )
        case .notFound: self.init(.fileUnknown)
        case .damaged: self.init(.internalError)
        case .unavailable: self.init(.unavailable, retryAfterSeconds: 5)
        }
    }
}

extension LocalizedText {
    static func limit(bytes: Int) -> LocalizedText {
        LocalizedText(zh: "上限为\(bytes)字节", en: "the limit is \(bytes) bytes")
    }
}
