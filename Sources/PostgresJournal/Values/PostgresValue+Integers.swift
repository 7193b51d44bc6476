extension PostgresValue {
    /// Bound as `bigint`, so that no number of ours can be too large for it; a column that is too small for it raises.
    static func integer(_ number: Int) -> PostgresValue {
        .value(Int64(number))
    }

    static func integers(_ numbers: [Int]) -> PostgresValue {
        .array(numbers.map { Int64($0) })
    }

    static func texts<Text: RawRepresentable>(_ values: [Text]) -> PostgresValue where Text.RawValue == String {
        .array(values.map(\.rawValue))
    }
}
