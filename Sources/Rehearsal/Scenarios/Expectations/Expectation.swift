import Orchestration

/// Something that must be true at a point of a scenario. A new one is one value in one of the tables.
struct Expectation: Sendable {
    typealias Check = @Sendable (inout Stage) throws -> Void

    let words: Words
    let example: LocalizedText
    let meaning: LocalizedText
    let read: @Sendable (inout Phrase) throws -> Check

    init(
        _ words: Words,
        _ example: LocalizedText,
        _ meaning: LocalizedText,
        read: @escaping @Sendable (inout Phrase) throws -> Check
    ) {
        self.words = words
        self.example = example
        self.meaning = meaning
        self.read = read
    }

    static let all: [Expectation] = cases + clocks + supervision + notices + actions + records

    static let names: NameTable<Int> = {
        var table = NameTable<Int>()
        for (index, expectation) in all.enumerated() {
            for word in expectation.words.all { table.add(word, index) }
        }
        return table
    }()

    /// Reads one expectation: by its word, or else what is said of an item or a material.
    static func check(_ phrase: inout Phrase) throws -> Check {
        if let index = phrase.take(names) { return try all[index].read(&phrase) }
        if let item = phrase.itemIfAny() { return try itemCheck(item, &phrase) }
        if let material = phrase.materialIfAny() { return try materialCheck(material, &phrase) }
        throw Complaint.unknown(
            phrase.nextWord,
            both("事项、材料或预期", "item, material or expectation"),
            among: names.names + phrase.vocabulary.items.names + phrase.vocabulary.materials.names
        )
    }

    /// Fails unless the two are equal.
    static func require<Value: Hashable>(
        _ expected: Value,
        _ found: Value,
        _ words: (Value) -> LocalizedText,
        of subject: LocalizedText
    ) throws(Complaint) {
        guard expected != found else { return }
        let (wanted, there) = (words(expected), words(found))
        throw .expected(
            both("\(subject.zh) \(wanted.zh)", "\(subject.english) \(wanted.english)"),
            found: there
        )
    }
}
