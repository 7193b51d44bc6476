import Orchestration

/// Names and what they mean. A name may hold spaces, so the longest one that fits is taken.
struct NameTable<Value: Hashable & Sendable>: Sendable {
    private var values: [String: Value] = [:]
    /// What two things are called means neither.
    private var ambiguous: Set<String> = []
    private var longest = 0

    mutating func add(_ name: String, _ value: Value) {
        if let other = values[name], other != value { ambiguous.insert(name) }
        values[name] = values[name] ?? value
        longest = max(longest, name.count)
    }

    mutating func add(_ title: LocalizedText, _ value: Value) {
        add(title.zh, value)
        if let english = title.en { add(english, value) }
    }

    var names: [String] { values.keys.filter { !ambiguous.contains($0) }.sorted() }

    subscript(name: String) -> Value? { ambiguous.contains(name) ? nil : values[name] }

    /// The longest name at the beginning of the text that ends where a word ends.
    func match(_ text: Substring) -> (value: Value, rest: Substring)? {
        var end = text.index(text.startIndex, offsetBy: longest, limitedBy: text.endIndex) ?? text.endIndex
        while end > text.startIndex {
            let rest = text[end...]
            if rest.first.map(Self.endsWord) ?? true, let value = self[String(text[..<end])] { return (value, rest) }
            end = text.index(before: end)
        }
        return nil
    }

    static func endsWord(_ character: Character) -> Bool {
        character.isWhitespace || "、,，;；#@".contains(character)
    }
}
