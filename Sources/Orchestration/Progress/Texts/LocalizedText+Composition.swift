extension LocalizedText {
    /// The English form where there is one.
    var english: String { en ?? zh }

    /// `甲、乙` and `A, B`.
    static func list(_ texts: [LocalizedText]) -> LocalizedText {
        LocalizedText(
            zh: texts.map(\.zh).joined(separator: "、"),
            en: texts.map(\.english).joined(separator: ", ")
        )
    }

    /// One sentence after the other.
    static func sentences(_ texts: [LocalizedText]) -> LocalizedText {
        LocalizedText(zh: texts.map(\.zh).joined(), en: texts.map(\.english).joined(separator: " "))
    }

    /// For names that no definition explains.
    static func plain(_ text: String) -> LocalizedText { LocalizedText(zh: text, en: text) }
}
