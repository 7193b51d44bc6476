extension Decoder {
    /// Decodes a value written as one text; the error names the form that was `expected`.
    func decodeText<Value: LosslessStringConvertible>(_ expected: String) throws -> Value {
        let container = try singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Value(text) else {
            // The text itself is left out: it may come from a person and errors reach logs.
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Expected \(expected).")
        }
        return value
    }
}

extension Encoder {
    func encodeText(_ value: some LosslessStringConvertible) throws {
        var container = singleValueContainer()
        try container.encode(value.description)
    }
}
