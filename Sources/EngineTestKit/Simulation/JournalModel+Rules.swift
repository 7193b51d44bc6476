import Engine
import Orchestration

/// Checks on every event, before it is folded in.
extension JournalModel {
    mutating func checkBefore(_ event: Event, _ record: RecordedEvent, _ known: KnownCase) {
        if known.state.phase == .closed {
            violate("P6", "\(record.id) (\(record.type)) follows the closing of its case")
        }
        if known.state.phase == .concluded, event.fact.endsWithConclusion {
            violate("P6", "\(record.id) (\(record.type)) follows the conclusion of its case")
        }
        switch event.fact {
        case .itemReleased(let released):
            checkRelease(of: released.item, record, known)
        case .workOrderIssued(let issued):
            checkIssue(of: issued.order, record, known)
        default:
            break
        }
    }

    /// P5, from the theme and the materials alone: the decider's own bookkeeping is not believed.
    private mutating func checkRelease(of id: ItemID, _ record: RecordedEvent, _ known: KnownCase) {
        guard let item = known.theme.definition.items.first(where: { $0.id == id }) else { return }
        for use in item.materials where use.tolerance?.release == .afterSupply {
            guard known.state.materials[use.material]?.standing == .promised, !known.state.isWithdrawing else {
                continue
            }
            violate("P5", "\(record.id) releases \(id) although \(use.material) is only promised")
        }
    }

    /// P4: one order of its kind for each item's work; repeats keep its id.
    private mutating func checkIssue(of order: WorkOrder, _ record: RecordedEvent, _ known: KnownCase) {
        if known.state.orders[order.id] != nil {
            violate("P4", "\(record.id) issues \(order.id) a second time")
        }
        guard order.kind == .do, let item = order.item else { return }
        if known.state.orders.values.contains(where: { $0.order.kind == .do && $0.order.item == item }) {
            violate("P4", "\(record.id) issues a second order for \(item)")
        }
        if known.state.items[item]?.status != .waiting {
            violate("P4", "\(record.id) issues an order for \(item), which is not waiting")
        }
    }

    /// P3 as each commit goes by: the header says what the fold says.
    mutating func check(_ header: CaseHeader) {
        guard let known = cases[header.caseID] else {
            return violate("P3", "a header of the unknown case \(header.caseID)")
        }
        if header.version != known.head.version || header.phase != known.state.phase
            || header.wakeAt != known.state.nextWake
        {
            violate("P3", "the header of \(header.caseID) is not the fold of its events")
        }
    }
}

extension Fact {
    /// What can only happen while a case is not concluded.
    fileprivate var endsWithConclusion: Bool {
        switch self {
        case .caseRegistered, .examinationOpened, .correctionRequested, .caseAccepted, .caseNotAccepted, .itemApproved,
            .itemRejected, .itemObjected, .withdrawalRequested, .caseConcluded:
            true
        default:
            false
        }
    }
}
