import Orchestration

/// How much of the personal data an answer shows.
enum Disclosure: Hashable {
    /// Names, numbers and free texts masked: the default.
    case masked
    /// Everything the caller is entitled to, on purpose: it is recorded before the answer goes out.
    case full(purpose: String)

    static let longestPurpose = 200
    /// What is noted of a citizen who gives no purpose.
    static let ownCase = "own-case"

    init(_ call: Call) throws(Problem) {
        switch call.query("view") {
        case nil, "masked": self = .masked
        case "full":
            let purpose = call.query("purpose") ?? (call.caller.actor.role.isCitizen ? Self.ownCase : "")
            guard (1...Self.longestPurpose).contains(purpose.unicodeScalars.count),
                !purpose.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
            else {
                let text = LocalizedText(
                    zh: "查看完整信息须以purpose说明用途（\(Self.longestPurpose)字以内），并会被记录",
                    en: "say why in purpose (at most \(Self.longestPurpose) characters); it is recorded"
                )
                throw Problem(.purposeMissing, text, at: "purpose")
            }
            self = .full(purpose: purpose)
        default: throw .malformed(zh: "应为masked或full", en: "expected masked or full", at: "view")
        }
    }
}
