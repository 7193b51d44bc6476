/// When an item or a material applies. Evaluated in three values: a condition over a result that is not known yet is neither
/// true nor false.
public indirect enum Condition: Hashable, Sendable, Codable {
    public enum Operand: Hashable, Sendable, Codable {
        case situation(SituationID)
        case field(FieldID)
        case result(ResultReference)
    }

    case always
    case equals(Operand, DataValue)
    case not(Condition)
    case all([Condition])
    case any([Condition])
}

extension Condition {
    /// The truth of the condition, or `nil` while an operand is still unknown.
    public func evaluate(_ value: (Operand) -> DataValue?) -> Bool? {
        switch self {
        case .always:
            return true
        case .equals(let operand, let expected):
            return value(operand).map { $0 == expected }
        case .not(let condition):
            return condition.evaluate(value).map { !$0 }
        case .all(let conditions):
            let truths = conditions.map { $0.evaluate(value) }
            if truths.contains(false) { return false }
            return truths.contains(nil) ? nil : true
        case .any(let conditions):
            let truths = conditions.map { $0.evaluate(value) }
            if truths.contains(true) { return true }
            return truths.contains(nil) ? nil : false
        }
    }

    /// Everything the condition looks at.
    public var operands: [Operand] {
        switch self {
        case .always: []
        case .equals(let operand, _): [operand]
        case .not(let condition): condition.operands
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.operands)
        }
    }
}
