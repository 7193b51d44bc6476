import Orchestration

/// The texts of the documents of a city that has no templates of its own.
enum DefaultDocuments {
    /// Empty only if the resource lacks the kind, which a test would find.
    static func text(of kind: NoticeKind, in language: LocalizedText.Language) -> String {
        let bytes =
            language == .chinese ? PackageResources.documents_zh_txt : PackageResources.documents_en_txt
        return sections(of: String(decoding: bytes, as: UTF8.self))[kind.rawValue] ?? ""
    }

    /// `== kind` begins the text of a kind.
    private static func sections(of text: String) -> [String: String] {
        var sections: [String: String] = [:]
        var kind = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("== ") {
                kind = String(line.dropFirst(3))
            } else {
                sections[kind, default: ""] += line + "\n"
            }
        }
        return sections
    }
}
