import Orchestration

/// A theme as it was written, names resolved and defaults filled in, with the places that the rules point at.
struct ThemeDraft {
    let position: Position
    let city: City
    let definition: WorkflowDefinition
    let promisedLimit: Located<TimeLimit>?
    /// The theme's own limits with the law's that they name; an item's stand in its draft.
    let namedLimits: [NamedLimit]
    let outcomePosition: Position
    let lists: [Located<ListDefinition>]
    let alternatives: [Located<Alternative>]
    let reopenRules: [Located<ReopenRule>]
    let materials: [MaterialDraft]
    /// In the file's order.
    let items: [ItemDraft]
    let names: AuthorNames

    /// Where the theme's own keys are written.
    let places: [Term: Position]

    func item(_ id: ItemID) -> ItemDraft? {
        items.first { $0.definition.id == id }
    }
}

struct MaterialDraft {
    let definition: MaterialDefinition
    let position: Position
    /// What the theme says of it for every item that does not say otherwise.
    let importance: MaterialUse.Importance?
    let tolerance: Located<TolerancePolicy>?
    let commitmentPosition: Position?
}

struct ItemDraft {
    let definition: ItemDefinition
    let position: Position
    let entry: CatalogueEntry?
    let conditionPosition: Position
    let dependencies: [DependencyDraft]
    let uses: [UseDraft]
    let fields: [Located<FieldID>]
    /// Items that a point of no return need not wait for, each for the reason that the author gives.
    let pointOfNoReturnExceptions: Set<ItemID>
    /// Where its keys are written.
    let places: [Term: Position]
    /// Where the theme states its own limits or department, else where the item stands.
    let promisedPosition: Position
    let statutoryPosition: Position
    let namedLimits: [NamedLimit]
}

extension ItemDraft {
    /// Where a key is written, else where the item stands.
    func place(_ term: Term) -> Position { places[term] ?? position }

    /// The list over which the item is repeated.
    var list: ListID? {
        if case .each(let list)? = definition.repetition { list } else { nil }
    }

    /// Whether it exists more than once in a case.
    var isRepeated: Bool { definition.repetition != nil }
}

/// One item waits for another, for whichever reason.
struct DependencyDraft {
    let item: ItemID
    let position: Position
    /// The group of which this is one, where any one of several is enough.
    var group: Int?
}

struct UseDraft {
    let use: MaterialUse
    let position: Position
    /// Where the tolerance was written for this use alone.
    let tolerancePosition: Position?
    let conditionPosition: Position
}
