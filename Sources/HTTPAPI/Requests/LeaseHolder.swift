import Orchestration

/// The name that a department's process gives itself, so that two of them do not get the same orders.
struct LeaseHolder: Decodable {
    static let maximumLength = 64

    var text: String

    init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    func check() throws(Problem) {
        guard (1...Self.maximumLength).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAdmitted) else {
            throw .malformed(
                zh: "应为1至\(Self.maximumLength)个字母、数字或 . _ : -",
                en: "expected 1 to \(Self.maximumLength) letters, digits or . _ : -",
                at: "$.holder"
            )
        }
    }

    /// Each account has names of its own. The last slash separates, since a holder's own name has none.
    func name(for caller: Caller) -> String {
        "\(caller.actor.account)/\(text)"
    }

    private static func isAdmitted(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
