extension FixedWidthInteger where Self: BitwiseCopyable {
    /// nil if the span is not exactly as long as the integer.
    init?(bigEndian bytes: RawSpan) {
        guard bytes.byteCount == MemoryLayout<Self>.size else { return nil }
        self.init(bigEndian: unsafe bytes.unsafeLoadUnaligned(as: Self.self))
    }
}

extension [UInt8] {
    mutating func append<Value: FixedWidthInteger>(bigEndian value: Value) {
        unsafe Swift.withUnsafeBytes(of: value.bigEndian) { unsafe append(contentsOf: $0) }
    }
}
