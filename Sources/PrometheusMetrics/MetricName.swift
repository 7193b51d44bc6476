/// Names as Prometheus admits them, from dotted OpenTelemetry names.
enum MetricName {
    /// Dots and whatever else is not admitted become underscores; the suffix is added unless it is there.
    static func metric(_ label: String, suffix: String) -> String {
        let name = admitted(label, besides: [UInt8(ascii: "_"), UInt8(ascii: ":")])
        return name.hasSuffix(suffix) ? name : name + suffix
    }

    /// Names that begin with two underscores belong to Prometheus itself.
    static func label(_ label: String) -> String {
        let name = admitted(label, besides: [UInt8(ascii: "_")])
        guard name.hasPrefix("__") else { return name }
        return "_" + name.drop { $0 == "_" }
    }

    private static func admitted(_ text: String, besides others: [UInt8]) -> String {
        let bytes = text.utf8.map { byte in
            isLetter(byte) || isDigit(byte) || others.contains(byte) ? byte : UInt8(ascii: "_")
        }
        let name = String(decoding: bytes, as: UTF8.self)
        return bytes.first.map(isDigit) ?? true ? "_" + name : name
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
