import Orchestration
import Testing

/// A line of the table in `Workflows/README.md`: a rule of the format and the themes that show it.
struct ShippedFeature: CustomTestStringConvertible, Sendable {
    let name: String
    let themes: [WorkflowID]
    let isShown: @Sendable (WorkflowDefinition) -> Bool

    var testDescription: String { name }

    static func theme(
        _ name: String,
        _ themes: WorkflowID...,
        shows isShown: @escaping @Sendable (WorkflowDefinition) -> Bool
    ) -> ShippedFeature {
        ShippedFeature(name: name, themes: themes, isShown: isShown)
    }

    /// A rule about single items: one that shows it is enough.
    static func anItem(
        _ name: String,
        _ themes: WorkflowID...,
        where isShown: @escaping @Sendable (ItemDefinition) -> Bool
    ) -> ShippedFeature {
        ShippedFeature(name: name, themes: themes) { $0.items.contains(where: isShown) }
    }

    static let all: [ShippedFeature] = repetition + conduct + tasks + limits + acceptance + promises + whole
}

extension ItemDefinition {
    var list: ListID? {
        if case .each(let list)? = repetition { list } else { nil }
    }

    var recurrence: Recurrence? {
        if case .recurring(let recurrence)? = repetition { recurrence } else { nil }
    }
}
