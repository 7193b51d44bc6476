import Orchestration

/// Something that somebody can do in a scenario.
///
/// A new verb is one value in one of the tables that ``all`` puts together, and nothing else: reading, help and the page of words
/// follow from it.
struct Verb: Sendable {
    typealias Act = @Sendable (inout Stage) throws -> Void

    let words: Words
    /// One line as it stands in a scenario.
    let example: LocalizedText
    let meaning: LocalizedText
    /// Reads what follows the verb, without looking at the case, and gives what is done when its time comes.
    let read: @Sendable (inout Phrase, Who) throws -> Act

    init(
        _ words: Words,
        _ example: LocalizedText,
        _ meaning: LocalizedText,
        read: @escaping @Sendable (inout Phrase, Who) throws -> Act
    ) {
        self.words = words
        self.example = example
        self.meaning = meaning
        self.read = read
    }

    static let all: [Verb] =
        application + supplies + otherParties + examination + decisions + conduct + orders + sources + verification
        + aftermath + itemActs + supervision + authority + incidents + credit + operation

    static let names: NameTable<Int> = {
        var table = NameTable<Int>()
        for (index, verb) in all.enumerated() {
            for word in verb.words.all { table.add(word, index) }
        }
        return table
    }()
}

func both(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: zh, en: en) }
