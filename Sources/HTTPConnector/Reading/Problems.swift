import Orchestration

/// Collects what is wrong with one file.
final class Problems {
    let file: String
    private(set) var all: [ConnectorProblem] = []
    private static let most = 200

    init(file: String) {
        self.file = file
    }

    func add(at node: Node, _ message: LocalizedText, fix remedy: LocalizedText) {
        add(line: node.line, column: node.column, message, fix: remedy)
    }

    func add(line: Int, column: Int, _ message: LocalizedText, fix remedy: LocalizedText) {
        guard all.count < Self.most else { return }
        all.append(ConnectorProblem(file: file, line: line, column: column, message: message, remedy: remedy))
    }

    func expect(_ zh: String, _ en: String, at node: Node) {
        add(at: node, .init(zh: "此处应为\(zh)。", en: "Expected \(en)."), fix: .init(zh: "请改写为\(zh)。", en: "Write \(en)."))
    }

    func unknown(_ word: String, among known: [String], at node: Node) {
        add(
            at: node,
            .init(zh: "此处不能写“\(word)”。", en: "“\(word)” cannot stand here."),
            fix: Suggestion.remedy(for: word, among: known)
        )
    }
}
