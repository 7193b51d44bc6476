import Orchestration

/// Official codes. They are texts: leading zeros count and letters occur, so a code that looks like a number must be quoted.
enum CodeRule {
    /// 统一社会信用代码 (GB 32100-2015); only its length and letters are checked, because illustrative ones exist.
    case organ
    /// 实施编码: organ 18 + level 1 + basic code 12.
    case implementation
    /// 基本编码.
    case basic
    /// 行政区划代码 (GB/T 2260).
    case jurisdiction

    var length: Int {
        switch self {
        case .organ: 18
        case .implementation: 31
        case .basic: 12
        case .jurisdiction: 6
        }
    }

    func read(_ tree: Tree, _ report: Report) -> String? {
        guard let text = tree.text(report) else { return nil }
        if case .scalar(_, isQuoted: false) = tree.content, text.allSatisfy(\.isNumber) {
            report.error(
                .badCode,
                at: tree.position,
                .init(zh: "编码没有加引号，会被当作数字。", en: "The code is not quoted and would be taken for a number."),
                fix: .init(zh: "请写 \"\(text)\"。", en: "Write \"\(text)\".")
            )
            return nil
        }
        guard text.unicodeScalars.count == length, text.unicodeScalars.allSatisfy(Self.isCodeLetter) else {
            report.error(
                .badCode,
                at: tree.position,
                .init(zh: "“\(text)”不是 \(length) 位编码。", en: "“\(text)” is no code of \(length) characters."),
                fix: .init(zh: "请写 \(length) 位数字或大写字母。", en: "Write \(length) digits or capital letters.")
            )
            return nil
        }
        return text
    }

    private static func isCodeLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}
