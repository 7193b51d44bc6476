public import Orchestration

/// What a topic carries, and for whom. Topics are per department role (部门角色); the organ stands in the order.
public enum Channel: Hashable, Sendable {
    /// Commands from gateways to the partitions' owners.
    case commands
    /// A department's answers. Whoever may write here speaks for this department and for no other.
    case answers(DepartmentID)
    /// Work orders (工单) to a department.
    case workOrders(DepartmentID)
    /// What became of a department's answers.
    case receipts(DepartmentID)
    /// Business facts without personal data, for whoever may listen.
    case events
    /// Messages that nobody could read, kept with where they came from.
    case deadLetters
}

extension Channel {
    /// Every channel of an installation with these departments.
    public static func all(departments: some Sequence<DepartmentID>) -> [Channel] {
        [.commands, .events, .deadLetters]
            + departments.flatMap { [.answers($0), .workOrders($0), .receipts($0)] }
    }

    /// The department that the channel belongs to, if it belongs to one.
    public var department: DepartmentID? {
        switch self {
        case .answers(let department), .workOrders(let department), .receipts(let department): department
        case .commands, .events, .deadLetters: nil
        }
    }

    /// The topic's name: `onevisit.commands`, `onevisit.workorders.housing`, …
    public var topic: String {
        switch self {
        case .commands: "onevisit.commands"
        case .answers(let department): "onevisit.answers.\(department)"
        case .workOrders(let department): "onevisit.workorders.\(department)"
        case .receipts(let department): "onevisit.receipts.\(department)"
        case .events: "onevisit.events"
        case .deadLetters: "onevisit.dead-letters"
        }
    }

    /// The channel of a topic's name; `nil` for topics that are none of ours.
    public init?(topic: String) {
        let parts = topic.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.first == "onevisit" else { return nil }
        switch (parts.count, parts.dropFirst().first) {
        case (2, "commands"): self = .commands
        case (2, "events"): self = .events
        case (2, "dead-letters"): self = .deadLetters
        case (3, let kind):
            let department = DepartmentID(parts[2])
            guard Self.canName(department) else { return nil }
            switch kind {
            case "answers": self = .answers(department)
            case "workorders": self = .workOrders(department)
            case "receipts": self = .receipts(department)
            default: return nil
            }
        default: return nil
        }
    }

    /// Whether a department's id can be part of a topic's name: 1 to 200 ASCII letters, digits, `-`, `_` (Kafka's rule for
    /// names, without the dot that separates our parts).
    public static func canName(_ department: DepartmentID) -> Bool {
        (1...200).contains(department.text.utf8.count)
            && department.text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
