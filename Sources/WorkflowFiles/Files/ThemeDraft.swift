import Orchestration

/// A theme as it was written, names resolved and defaults filled in, with the places that the rules point at.
struct ThemeDraft {
    let position: Position
    let city: City
    let definition: WorkflowDefinition
    let promisedLimit: Located<TimeLimit>?
    let outcomePosition: Position
    let materials: [MaterialDraft]
    /// In the file's order.
    let items: [ItemDraft]
    let names: AuthorNames

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
}

struct ItemDraft {
    let definition: ItemDefinition
    let position: Position
    let entry: CatalogueEntry?
    let conditionPosition: Position
    let dependencies: [DependencyDraft]
    let uses: [UseDraft]
    /// Where the theme states its own limits or department, else where the item stands.
    let promisedPosition: Position
    let statutoryPosition: Position
}

/// One item waits for another, for whichever reason.
struct DependencyDraft {
    let item: ItemID
    let position: Position
}

struct UseDraft {
    let use: MaterialUse
    let position: Position
    /// Where the tolerance was written for this use alone.
    let tolerancePosition: Position?
    let conditionPosition: Position
}
