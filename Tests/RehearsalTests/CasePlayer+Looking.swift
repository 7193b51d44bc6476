import Orchestration
import Rehearsal
import Testing
import WorkflowFiles

/// Looking at a case that was played.
extension CasePlayer {
    var items: [ItemDefinition] { definition.applied(to: state).items }

    func status(_ item: ItemDefinition) -> ItemStatus? { state.items[item.id]?.status }

    /// Whether the item counts for the outcome.
    func counts(_ item: ItemDefinition) -> Bool {
        switch definition.outcome {
        case .all: true
        case .required: item.isRequired
        case .lead(let lead): item.id.base == lead
        }
    }

    var howItEnded: String {
        state.items.map { id, known in
            "\(id) \(known.status) \(known.terminationReason.map(\.rawValue) ?? "")"
        }.sorted().joined(separator: ", ")
    }

    /// What keeps a case from closing, for whoever must find out why.
    var whatIsOpen: String {
        let statuses = state.items.filter { !$0.value.status.isFinal }.map { "\($0.key) \($0.value.status)" }.sorted()
        let clocks = state.clocks.values.filter { $0.nextMark != nil || $0.isPaused }.map(\.id.text).sorted()
        let orders = openOrders.map { "\($0.kind) \($0.item?.text ?? $0.materials.first?.text ?? "")" }
        let told = Set(refusals.map { "\($0.command): \($0.refusal.code) \($0.refusal.message.zh)" }).sorted()
        return
            "\(state.phase) \(state.outcome.map(\.rawValue) ?? "-") items \(statuses) clocks \(clocks) orders \(orders) "
            + "incidents \(incidents.map { "\($0.kind) \($0.detail)" }) refused \(told) notices \(state.notices.count)"
    }
}

extension ItemDefinition.Kind {
    /// A department decides something; a fee that was paid and an opinion that was given decide nothing.
    var isDecision: Bool { self == .approval || self == .instant }
}

extension WorkflowDefinition {
    /// Whether anything may come later.
    var tolerates: Bool { items.flatMap(\.materials).contains { $0.tolerance != nil } }

    /// Whether a signed statement is looked into by anybody.
    var checksCommitments: Bool {
        let all = materials.compactMap(\.commitment) + items.compactMap(\.commitment)
        return all.contains { $0.verification != nil }
    }
}

extension CompiledWorkflow: CustomTestStringConvertible {
    public var testDescription: String { definition.id.text }
}
