package import Orchestration

/// What changed between two versions of a theme, as a value; ``text(in:)`` says it in words.
///
/// A running case is not touched by a new version: it is pinned to the one it began with. Each change says which cases would be
/// touched if they were migrated.
package struct WorkflowDifference: Hashable, Sendable, Codable {
    package struct Side: Hashable, Sendable, Codable {
        package let id: WorkflowID
        package let version: String
        package let title: LocalizedText
    }

    package let old: Side
    package let new: Side
    package let changes: [WorkflowChange]

    package init(from old: WorkflowDefinition, to new: WorkflowDefinition) {
        self.old = Side(id: old.id, version: old.version, title: old.title)
        self.new = Side(id: new.id, version: new.version, title: new.title)
        var writer = DifferenceWriter(old: old, new: new)
        writer.write()
        changes = writer.changes
    }
}

package struct WorkflowChange: Hashable, Sendable, Codable {
    package enum Concern: String, Hashable, Sendable, Codable, CaseIterable {
        case theme, acceptance, parties, questions, form, materials, tolerance, commitment, items, order, conditions
        case departments, limits, clocks, outcome, other
    }

    /// Seen from the citizen's side.
    package enum Effect: String, Hashable, Sendable, Codable, CaseIterable {
        case looser, stricter, neutral
    }

    package let concern: Concern
    /// Where in the definition, e.g. `items.property-check.promisedLimit`.
    package let place: String
    package let effect: Effect
    package let text: LocalizedText
    /// The running cases that a migration would touch; `nil` where only new applications are.
    package let touches: CaseQuery?
}
