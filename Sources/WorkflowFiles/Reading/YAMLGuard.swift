import Orchestration

/// Looks over the raw text before it is parsed, for what must never reach the parser: characters that YAML forbids, nesting that
/// would exhaust the stack, and anchors and aliases, whose repeated expansion can make a small file enormous.
struct YAMLGuard {
    private let report: Report
    private let file: String
    private var isInBlockText = false
    private var blockIndent = 0
    private var flowDepth = 0
    /// A plain text inside `[…]` or `{…}` goes on over line ends, so a quotation mark within it opens nothing.
    private var isInPlain = false

    /// Whether the text may be parsed.
    static func admits(_ text: String, file: String, report: Report) -> Bool {
        let errorsBefore = report.errorCount
        var guardian = YAMLGuard(report: report, file: file)
        for (index, line) in lines(of: text).enumerated() {
            guardian.look(at: line, number: index + 1)
            // One line too deep or a binary file need not be told a thousand times.
            if report.errorCount >= errorsBefore + 20 { break }
        }
        return report.errorCount == errorsBefore
    }

    static func lines(of text: String) -> [[Unicode.Scalar]] {
        var lines: [[Unicode.Scalar]] = [[]]
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            switch scalar {
            case "\n" where last == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append([])
            default: lines[lines.count - 1].append(scalar)
            }
        }
        return lines
    }

    private init(report: Report, file: String) {
        self.report = report
        self.file = file
    }
}

extension YAMLGuard {
    private mutating func look(at line: [Unicode.Scalar], number: Int) {
        let indent = line.prefix { $0 == " " }.count
        if isInBlockText {
            if indent > blockIndent || indent == line.count { return refuseForbidden(line, number) }
            isInBlockText = false
        }
        refuseForbidden(line, number)
        var column = indent
        var indicators = 0
        while column < line.count {
            let start = column
            column = token(in: line, at: column, indent: indent, number: number)
            if line[start] != " " {
                indicators = column == start + 1 && "-?".unicodeScalars.contains(line[start]) ? indicators + 1 : 0
            }
            if flowDepth > FileLimits.depth || indicators > FileLimits.depth {
                report.error(
                    .tooDeep,
                    at: Position(file: file, line: number, column: start + 1),
                    .init(
                        zh: "嵌套超过 \(FileLimits.depth) 层。",
                        en: "Nested more than \(FileLimits.depth) levels deep."
                    ),
                    fix: .init(zh: "请改用更平的写法。", en: "Write it flatter.")
                )
                return
            }
        }
        if flowDepth == 0 { isInPlain = false }
    }

    /// Reads one token and returns the column after it; always moves on.
    private mutating func token(in line: [Unicode.Scalar], at column: Int, indent: Int, number: Int) -> Int {
        let scalar = line[column]
        if scalar == " " || scalar == "\t" { return column + 1 }
        if scalar == "#", column == 0 || line[column - 1] == " " || line[column - 1] == "\t" { return line.count }
        if isInPlain { return endOfPlain(line, column) }
        switch scalar {
        case "[", "{":
            flowDepth += 1
        case "]", "}":
            flowDepth = max(0, flowDepth - 1)
        case "\"", "'":
            return endOfQuote(line, column, number)
        case "&", "*":
            refuseAnchor(column, number)
        case "|", ">":
            guard flowDepth == 0 else { return column + 1 }
            isInBlockText = true
            blockIndent = indent
            return line.count
        case ",", ":", "!", "@", "`", "%":
            break
        case "-", "?":
            return endsToken(line, column + 1) ? column + 1 : endOfPlain(line, column)
        default:
            return endOfPlain(line, column)
        }
        return column + 1
    }

    private mutating func endOfPlain(_ line: [Unicode.Scalar], _ start: Int) -> Int {
        var column = start
        isInPlain = flowDepth > 0
        while column < line.count {
            let scalar = line[column]
            let endsFlow = flowDepth > 0 && ",[]{}".unicodeScalars.contains(scalar)
            if endsFlow || (scalar == ":" && endsToken(line, column + 1)) {
                isInPlain = false
                return column == start ? column + 1 : column
            }
            if scalar == "#", column > start, line[column - 1] == " " { return column }
            column += 1
        }
        return column
    }

    private func endsToken(_ line: [Unicode.Scalar], _ column: Int) -> Bool {
        guard column < line.count else { return true }
        return " \t".unicodeScalars.contains(line[column])
            || (flowDepth > 0 && ",[]{}".unicodeScalars.contains(line[column]))
    }
}

extension YAMLGuard {
    /// A quotation must end on its line: otherwise one missing mark would swallow the rest of the file, and hide what stands in it.
    private func endOfQuote(_ line: [Unicode.Scalar], _ start: Int, _ number: Int) -> Int {
        let mark = line[start]
        var column = start + 1
        while column < line.count {
            if mark == "\"", line[column] == "\\" {
                column += 2
            } else if line[column] == mark {
                return column + 1
            } else {
                column += 1
            }
        }
        report.error(
            .notYAML,
            at: Position(file: file, line: number, column: start + 1),
            .init(zh: "引号在本行内没有结束。", en: "The quotation does not end on its line."),
            fix: .init(
                zh: "请补上 \(mark)；长文本请用“|”另起一行缩进书写。",
                en: "Close it with \(mark); write long texts indented below a “|”."
            )
        )
        return line.count
    }

    private func refuseAnchor(_ column: Int, _ number: Int) {
        report.error(
            .anchorRefused,
            at: Position(file: file, line: number, column: column + 1),
            .init(zh: "不接受 YAML 锚点（&）和别名（*）。", en: "YAML anchors (&) and aliases (*) are not accepted."),
            fix: .init(
                zh: "请把内容写出来；如果是普通文字，请加引号。",
                en: "Write the contents out; if it is plain text, put it in quotes."
            )
        )
    }

    private func refuseForbidden(_ line: [Unicode.Scalar], _ number: Int) {
        guard let column = line.firstIndex(where: { !Self.isPrintable($0) }) else { return }
        if number == 1, column == 0, line[0] == "\u{FEFF}" { return }
        report.error(
            .notYAML,
            at: Position(file: file, line: number, column: column + 1),
            .init(zh: "此处有不可见的控制字符。", en: "There is an invisible control character here."),
            fix: .init(zh: "请删去它，并以 UTF-8 保存文件。", en: "Delete it and save the file as UTF-8.")
        )
    }

    /// The characters of YAML 1.1, §4.1.1.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
