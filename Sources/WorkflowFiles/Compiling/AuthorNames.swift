package import Orchestration

/// What the author called things that a published definition only knows by id: names are for people, ids for machines.
package struct AuthorNames: Sendable {
    package private(set) var situations: [String: SituationID] = [:]
    /// The data of each item's result, by every name.
    package private(set) var resultData: [ItemID: [String: FieldID]] = [:]

    package init() {}

    init(_ scope: ConditionScope) {
        situations = scope.situations.everyName.mapValues { SituationID($0) }
        for (item, names) in scope.resultNames {
            resultData[ItemID(item)] = names.everyName.mapValues { FieldID($0) }
        }
    }
}
