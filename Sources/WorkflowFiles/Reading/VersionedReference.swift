import Orchestration

/// `name@version`, as in `rehabilitation-confirmation@5`.
struct VersionedReference {
    let name: String
    let version: Int

    init?(_ tree: Tree, _ report: Report) {
        guard let text = tree.text(report) else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let name = parts.first, !name.isEmpty, let last = parts.last, let version = Int(last),
            (1...99_999).contains(version)
        else {
            report.error(
                .badReference,
                at: tree.position,
                .init(zh: "“\(text)”没有写明版本。", en: "“\(text)” does not name a version."),
                fix: .init(zh: "请写“编号@版本”，例如 property-check@4。", en: "Write “id@version”, such as property-check@4.")
            )
            return nil
        }
        self.name = String(name)
        self.version = version
    }
}
