public import Orchestration

/// A connector file that cannot be used: everything that is wrong with it, in the order of the file.
public struct ConnectorError: Error, Hashable, Sendable {
    public let problems: [ConnectorProblem]

    init(_ problems: [ConnectorProblem]) {
        self.problems = problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
}

extension ConnectorError {
    /// What the file names and cannot be had here: a secret, a certificate, the file of acts.
    init(path: String, starting error: any Error) {
        let (zh, en): (String, String) =
            switch error {
            case let missing as Secret.Missing: ("缺少密钥（\(missing.place)）。", "There is no secret in \(missing.place).")
            default: ("不能启动（\(error)）。", "The connector cannot start (\(error)).")
            }
        let remedy = LocalizedText(
            zh: "请检查文件里写的密钥、证书和存储路径。",
            en: "Check the secrets, certificates and paths that the file names."
        )
        self.init([
            ConnectorProblem(file: path, line: 1, column: 1, message: LocalizedText(zh: zh, en: en), remedy: remedy)
        ])
    }
}

extension ConnectorError: CustomStringConvertible {
    /// One line for each problem, in English.
    public var description: String { problems.map { $0.rendered(in: .english) }.joined(separator: "\n") }
}

/// One thing that is wrong in a connector file, with its place and what to write instead. Line and column count from 1.
public struct ConnectorProblem: Hashable, Sendable {
    public let file: String
    public let line: Int
    public let column: Int
    public let message: LocalizedText
    public let remedy: LocalizedText

    /// The one-line form that editors can follow: `file:line:column: error: what is wrong; what to do`.
    public func rendered(in language: LocalizedText.Language) -> String {
        let label = language == .english ? "error" : "错误"
        let joint = language == .english ? " " : ""
        return "\(file):\(line):\(column): \(label): \(message.text(in: language))\(joint)\(remedy.text(in: language))"
    }
}
