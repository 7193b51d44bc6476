/// Lines for a terminal: sections, bullets and columns that stay straight with Chinese characters, which are two cells wide.
struct TextPage {
    let language: LocalizedText.Language
    private(set) var lines: [String] = []

    init(in language: LocalizedText.Language) {
        self.language = language
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    func words(_ text: LocalizedText) -> String { Self.printable(text.text(in: language)) }

    /// `甲：乙` or `a: b`.
    func pair(_ first: LocalizedText, _ second: LocalizedText) -> String {
        words(first) + (language == .chinese ? "：" : ": ") + words(second)
    }

    /// `甲（乙）` or `a (b)`.
    func noted(_ text: LocalizedText, _ note: LocalizedText) -> String {
        language == .chinese ? "\(words(text))（\(words(note))）" : "\(words(text)) (\(words(note)))"
    }

    mutating func line(_ text: String) { lines.append(text) }

    mutating func line(_ text: LocalizedText, indent: Int = 0) {
        lines.append(String(repeating: " ", count: indent) + words(text))
    }

    mutating func section(_ title: LocalizedText) {
        lines.append("")
        lines.append("── \(words(title)) ──")
    }

    /// Columns two cells apart, each as wide as its widest cell; the last is not filled.
    mutating func rows(_ rows: [[String]], indent: Int = 2) {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? Self.width(of: $0[column]) : 0 }.max() ?? 0
        }
        for row in rows {
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - Self.width(of: $0)) }
            var line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            lines.append(line)
        }
    }

    /// Cells on a terminal.
    static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        // East Asian wide and fullwidth forms (UAX #11), as far as such texts use them.
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
            2
        case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        default: 1
        }
    }

    /// Words written by people may hold control characters, which would command the terminal.
    static func printable(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || isDirectional(scalar)
            clean.append(isControl ? " " : scalar)
        }
        return String(clean)
    }

    /// Marks that turn the order of the text around.
    private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
