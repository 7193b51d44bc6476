package import Orchestration

/// What departments' systems do by themselves, so that a story need not tell it.
package struct Customs: Hashable, Sendable {
    /// An order is acknowledged as soon as it is there (自动签收).
    package var acknowledges: Bool
    /// A source that is asked has the record (自动查到).
    package var finds: Bool

    package init(acknowledges: Bool, finds: Bool) {
        self.acknowledges = acknowledges
        self.finds = finds
    }

    package static let all = Customs(acknowledges: true, finds: true)
    package static let none = Customs(acknowledges: false, finds: false)

    /// The next answer that comes without anybody's saying so, in the order in which the orders were issued.
    func nextAnswer(in state: CaseState) -> (WorkOrder, Answer.Content)? {
        let issued = state.orders.values.filter { $0.status == .issued }.map(\.order).sorted(by: WorkOrder.isEarlier)
        for order in issued {
            if order.kind == .fetch {
                if finds { return (order, .found(FoundMaterial(recordVersion: "1"))) }
            }
            if acknowledges {
                return (order, .received(reference: nil))
            }
        }
        return nil
    }
}

extension WorkOrder {
    /// Derived ids end in a number that grows.
    package static func isEarlier(_ left: WorkOrder, _ right: WorkOrder) -> Bool {
        (left.number, left.id) < (right.number, right.id)
    }

    private var number: Int { id.text.split(separator: ".").last.flatMap { Int($0) } ?? 0 }
}

extension Actor {
    /// Whoever answers the order: the department's system, or a clerk where it has none.
    package static func answering(_ order: WorkOrder) -> Actor {
        switch order.handling {
        case .adapter: .department(order.department)
        case .manual: .clerk(of: order.department, organ: order.organ)
        }
    }

    package static func clerk(of department: DepartmentID, organ: OrganID?, with person: PersonID? = nil) -> Actor {
        Actor(role: .examiner, account: "clerk-of-\(department)", person: person, department: department, organ: organ)
    }
}
