/// One text form everywhere: `2026-02-10`.
extension CivilDate: LosslessStringConvertible, Codable {
    /// `nil` unless the text is exactly `YYYY-MM-DD` and that day exists.
    public init?(_ description: String) {
        var scanner = ASCIIScanner(description, atMost: 10)
        self.init(scanning: &scanner)
        guard scanner.isAtEnd else { return nil }
    }

    init?(scanning scanner: inout ASCIIScanner) {
        guard let year = scanner.number(digits: 4), scanner.take("-"),
            let month = scanner.number(digits: 2), scanner.take("-"),
            let day = scanner.number(digits: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var description: String {
        "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }

    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("an existing day such as 2026-02-10")
    }

    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(self)
    }
}
