import Messaging

/// What one side calls what the other side calls otherwise. The key `*` stands for everything that is not listed.
struct CodeTable: Hashable, Sendable {
    var codes: [String: JSONValue]

    func code(for value: JSONValue) -> JSONValue? {
        value.plainText.flatMap { codes[$0] } ?? codes["*"]
    }
}
