import Orchestration

/// Words for the values of one kind. A value without a word of its own is written by its stable name, so that a new one can be
/// used before anybody has found a word for it.
struct WordList<Value: Hashable & Sendable & RawRepresentable>: Sendable where Value.RawValue == String {
    let names: NameTable<Value>
    private let words: [Value: Words]

    init(_ all: [Value], _ words: [Value: Words]) {
        self.words = words
        var names = NameTable<Value>()
        for value in all {
            names.add(value.rawValue, value)
            for word in words[value]?.all ?? [] { names.add(word, value) }
        }
        self.names = names
    }

    func text(_ value: Value?) -> LocalizedText {
        guard let value else { return LocalizedText(zh: "无", en: "none") }
        return words[value]?.text ?? LocalizedText(zh: value.rawValue, en: value.rawValue)
    }

    /// The values that have words of their own, in the given order, for the page of words.
    func rows(_ all: [Value]) -> [LocalizedText] { all.compactMap { words[$0]?.text } }
}
