import Hummingbird
import Orchestration

/// The caller's name for one act, so that a repeat takes effect once.
struct IdempotencyKey: Hashable {
    static let maximumLength = 128

    var text: String

    init(_ headers: HTTPFields) throws(Problem) {
        guard let text = headers[.idempotencyKey] else {
            throw Problem(.idempotencyKeyMissing, Self.remedy, at: "Idempotency-Key")
        }
        guard (1...Self.maximumLength).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7e).contains($0) })
        else {
            throw Problem(.idempotencyKeyInvalid, Self.remedy, at: "Idempotency-Key")
        }
        self.text = text
    }

    private static let remedy = LocalizedText(
        zh: "请提供1至\(maximumLength)个可见ASCII字符，重试时保持不变",
        en: "send 1 to \(maximumLength) visible ASCII characters, the same for every repeat"
    )
}
