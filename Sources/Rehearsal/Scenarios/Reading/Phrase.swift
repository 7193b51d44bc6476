import Orchestration

/// The rest of a line while it is being read, word by word. Details (`期限月=6`) may stand anywhere and are taken out first.
struct Phrase {
    let vocabulary: Vocabulary
    private(set) var rest: Substring
    private var details: [String: String]
    private var usedDetails: Set<String> = []
    private var admittedDetails: [String] = []

    init(_ text: Substring, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        let (words, details) = DetailSplitter.split(text)
        rest = Substring(words)
        self.details = details
    }

    var definition: WorkflowDefinition { vocabulary.definition }
    var isAtEnd: Bool { rest.allSatisfy(\.isWhitespace) }

    /// The word at which the reading stands, for messages.
    var nextWord: String {
        String(rest.drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
    }

    /// The next name, if it is one of the table.
    mutating func take<Value>(_ table: NameTable<Value>) -> Value? {
        guard let (value, rest) = table.match(rest.drop(while: \.isWhitespace)) else { return nil }
        self.rest = rest
        return value
    }

    mutating func require<Value>(_ table: NameTable<Value>, _ kind: LocalizedText) throws(Complaint) -> Value {
        if let value = take(table) { return value }
        guard !isAtEnd else {
            throw Complaint(zh: "这里还要写明\(kind.zh)。", en: "It must be said here which \(kind.english) is meant.")
        }
        throw .unknown(nextWord, kind, among: table.names)
    }

    /// One or more names with 、 or a comma between them.
    mutating func list<Value>(_ table: NameTable<Value>, _ kind: LocalizedText) throws(Complaint) -> [Value] {
        var values = [try require(table, kind)]
        while takeSeparator() { values.append(try require(table, kind)) }
        return values
    }

    mutating func takeSeparator() -> Bool {
        let text = rest.drop(while: \.isWhitespace)
        guard let first = text.first, "、,，".contains(first) else { return false }
        rest = text.dropFirst()
        return true
    }

    /// A mark directly behind a name, as in `社保卡#first` or `居住证明@2`.
    mutating func suffix(_ mark: Character) -> String? {
        guard rest.first == mark else { return nil }
        let text = rest.dropFirst()
        let value = text.prefix { !NameTable<Bool>.endsWord($0) }
        rest = text[value.endIndex...]
        return String(value)
    }

    /// The next word, whatever it is.
    mutating func word() -> String? {
        let word = nextWord
        guard !word.isEmpty else { return nil }
        rest = rest.drop(while: \.isWhitespace).dropFirst(word.count)
        return word
    }
}

extension Phrase {
    /// A detail by any of its names.
    mutating func detail(_ words: Words) -> String? {
        admittedDetails += words.all
        for word in words.all {
            guard let value = details[word] else { continue }
            usedDetails.insert(word)
            return value
        }
        return nil
    }

    /// Every detail that has not been asked for, by name, in order.
    mutating func otherDetails(_ table: [String]) -> [(name: String, value: String)] {
        admittedDetails += table
        let others = details.filter { !usedDetails.contains($0.key) }.sorted { $0.key < $1.key }
        usedDetails.formUnion(others.map(\.key))
        return others.map { ($0.key, $0.value) }
    }

    /// Nothing may be left that nobody understood.
    func finish() throws(Complaint) {
        guard isAtEnd else {
            throw Complaint(
                zh: "多出“\(rest.drop(while: \.isWhitespace))”，不知何意。",
                en: "“\(rest.drop(while: \.isWhitespace))” is left over and means nothing here."
            )
        }
        if let unused = details.keys.filter({ !usedDetails.contains($0) }).min() {
            throw .unknown(unused, LocalizedText(zh: "此处可写的细节", en: "detail of this"), among: admittedDetails)
        }
    }
}
