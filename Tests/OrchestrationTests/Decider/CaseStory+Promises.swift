import Orchestration
import Testing

/// Acts about promises, statements and decisions that do not stand.
extension CaseStory {
    mutating func extend(
        _ material: MaterialID,
        by limit: TimeLimit,
        by actor: Actor = .supervisor(of: "hr")
    ) {
        let extension_ = ToleranceExtension(material: material, by: limit, reason: Sealed("flood"))
        handle(.extendTolerance(extension_), by: actor)
    }

    /// A clerk enters what reached the counter earlier.
    mutating func enter(
        _ material: MaterialID,
        receivedAt text: String,
        by actor: Actor = .counterClerk()
    ) throws {
        var supply = Supply(materials: [material: .scan])
        supply.occurredAt = try instant("\(text):00+08:00")
        handle(.supply(supply), by: actor)
    }

    mutating func correct(_ item: ItemID, to decision: CorrectedDecision, by actor: Actor? = nil) {
        let department = definition.items.first { $0.id == item }?.department ?? "hr"
        let correction = DecisionCorrection(
            item: item,
            decision: decision,
            reason: Sealed("a clerical mistake"),
            documentNumber: "〔2026〕更正1号"
        )
        handle(.correctDecision(correction), by: actor ?? .examiner(of: department))
    }

    mutating func repairBreach(by actor: Actor = .supervisor(of: "hr")) {
        handle(.repairBreach(BreachRepair(reason: Sealed("made good"))), by: actor)
    }

    /// How often a decision on the item was ordered.
    func timesOrdered(_ item: ItemID) -> Int {
        state.orders.values.count { $0.order.kind == .do && $0.order.item == item }
    }

    var hasBreach: Bool { state.materials.values.contains(where: \.hasOpenBreach) }
}
