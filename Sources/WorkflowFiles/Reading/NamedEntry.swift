import Orchestration

/// One thing in a mapping of things: `id: {名称: …}`, or `康复确认: {编号: rehabilitation-confirmation, …}` for an author who would
/// rather read Chinese; then the key is the title.
struct NamedEntry {
    let id: String
    let position: Position
    /// The key, where it is a title.
    let keyTitle: String?
    let body: Tree

    /// The entries of a mapping, each id once.
    static func all(in tree: Tree, atMost most: Int = FileLimits.entries, _ report: Report) -> [NamedEntry] {
        guard let entries = tree.mapping else {
            tree.tellType(.init(zh: "若干“编号: 内容”", en: "“id: contents” pairs"), report)
            return []
        }
        guard entries.count <= most else {
            report.error(
                .tooMany,
                at: tree.position,
                .init(zh: "此处超过 \(most) 项。", en: "There are more than \(most) entries here."),
                fix: .init(zh: "请拆分。", en: "Split them.")
            )
            return []
        }
        var known: Set<String> = []
        return entries.compactMap { entry in
            guard let named = NamedEntry(entry, report) else { return nil }
            guard known.insert(named.id).inserted else {
                tellDuplicate(named.id, at: entry.key.position, report)
                return nil
            }
            return named
        }
    }

    private init?(_ entry: Tree.Entry, _ report: Report) {
        guard let key = entry.key.text(report) else { return nil }
        position = entry.key.position
        body = entry.value
        if IDRule.admits(key) {
            id = key
            keyTitle = nil
            return
        }
        keyTitle = key
        let written = entry.value.mapping?.first { $0.key.term == .id }?.value
        if !key.allSatisfy(\.isASCII), let written {
            // A faulty id has been told of; the entry is read on under its title, so that the rest is checked as well.
            id = IDRule.read(written, report) ?? key
        } else {
            IDRule.tell(key, at: position, report)
            id = key
        }
    }

    /// The title: written, or the key, or what a lower layer (the catalogue) says.
    func title(_ written: Tree?, fallback: LocalizedText? = nil, _ report: Report) -> LocalizedText? {
        if let written {
            let title = written.localized(report)
            return keyTitle.map { LocalizedText(zh: $0, en: title?.en) } ?? title
        }
        return keyTitle.map { LocalizedText(zh: $0, en: fallback?.en) } ?? fallback
    }

    private static func tellDuplicate(_ id: String, at position: Position, _ report: Report) {
        report.error(
            .duplicateID,
            at: position,
            .init(zh: "编号“\(id)”已经用过。", en: "The id “\(id)” is used already."),
            fix: .init(zh: "请另取一个编号，或删去一处。", en: "Choose another id, or delete one of them.")
        )
    }
}

/// Ids stand in addresses, logs and letters: lower-case words joined by hyphens.
enum IDRule {
    static func admits(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, ("a"..."z").contains(first) else { return false }
        return text.unicodeScalars.count <= 64
            && text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
    }

    static func read(_ tree: Tree, _ report: Report) -> String? {
        guard let text = tree.text(report) else { return nil }
        if admits(text) { return text }
        tell(text, at: tree.position, report)
        return nil
    }

    static func tell(_ text: String, at position: Position, _ report: Report) {
        report.error(
            .badID,
            at: position,
            .init(zh: "“\(text)”不能作编号。", en: "“\(text)” is no id."),
            fix: .init(
                zh: "请用小写英文词加连字符（如 property-check）；中文名可作键，再写“编号: …”。",
                en:
                    "Use lower-case words joined by hyphens (property-check); or a Chinese title as key with “id: …” below it."
            )
        )
    }
}
