/// A question whose answer decides which items and materials apply (情形).
public struct SituationDefinition: Hashable, Sendable, Codable {
    public var id: SituationID
    public var question: LocalizedText
    /// Empty for a yes/no question.
    public var options: [SituationOption]

    public init(id: SituationID, question: LocalizedText, options: [SituationOption] = []) {
        self.id = id
        self.question = question
        self.options = options
    }
}

public struct SituationOption: Hashable, Sendable, Codable {
    public var id: String
    public var title: LocalizedText

    public init(id: String, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}

/// A field of the one form (一表申请).
public struct FieldDefinition: Hashable, Sendable, Codable {
    public var id: FieldID
    public var title: LocalizedText
    public var kind: DataKind
    public var isRequired: Bool
    public var options: [String]
    /// Longest text, in Unicode scalars.
    public var maximumLength: Int
    /// One for every element of this list.
    public var list: ListID?

    public init(
        id: FieldID,
        title: LocalizedText,
        kind: DataKind = .text,
        isRequired: Bool = true,
        options: [String] = [],
        maximumLength: Int = 500
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.isRequired = isRequired
        self.options = options
        self.maximumLength = maximumLength
    }
}
