import Engine

/// A row read with the journal's errors: what cannot be read is `incompatible`, because nobody should go on from it.
struct JournalRow {
    private let row: PostgresRow

    init(_ row: PostgresRow) {
        self.row = row
    }

    func value<Scalar: PostgresScalar>(_ column: String) throws(JournalError) -> Scalar {
        do {
            return try row.value(column)
        } catch {
            throw error.journalError
        }
    }

    func optional<Scalar: PostgresScalar>(_ column: String) throws(JournalError) -> Scalar? {
        do {
            return try row.optional(column)
        } catch {
            throw error.journalError
        }
    }

    /// A column of type `integer`.
    func integer(_ column: String) throws(JournalError) -> Int {
        Int(try value(column) as Int32)
    }

    func word<Word: RawRepresentable>(_ column: String) throws(JournalError) -> Word where Word.RawValue == String {
        try Self.word(try value(column), column)
    }

    func optionalWord<Word: RawRepresentable>(_ column: String) throws(JournalError) -> Word?
    where Word.RawValue == String {
        guard let text: String = try optional(column) else { return nil }
        return try Self.word(text, column)
    }

    private static func word<Word: RawRepresentable>(
        _ text: String,
        _ column: String
    ) throws(JournalError) -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            throw .incompatible("column \(column) holds the word '\(text)', unknown to this program")
        }
        return word
    }
}

extension PostgresResult {
    var rows: [JournalRow] { map { JournalRow($0) } }
}
