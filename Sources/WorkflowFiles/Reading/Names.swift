import Orchestration

/// The names by which things of one kind may be referred to: their id, their Chinese title, their English title.
struct Names {
    /// What these things are called, for messages.
    let kind: LocalizedText
    let unknown: FindingCode
    private var ids: [String: String] = [:]
    private var shared: Set<String> = []
    private(set) var all: Set<String> = []

    init(_ kind: LocalizedText, unknown: FindingCode) {
        self.kind = kind
        self.unknown = unknown
    }

    mutating func add(_ id: String, title: LocalizedText?) {
        all.insert(id)
        for name in Set([title?.zh, title?.en].compactMap { $0 }) where name != id {
            if let other = ids[name], other != id { shared.insert(name) }
            ids[name] = id
        }
    }

    /// Every name that means one thing, with the id it means.
    var everyName: [String: String] {
        ids.filter { !shared.contains($0.key) }.merging(all.map { ($0, $0) }) { _, id in id }
    }

    func id(for name: String) -> String? {
        if all.contains(name) { return name }
        return shared.contains(name) ? nil : ids[name]
    }

    /// The id of what is named here; tells what is wrong otherwise.
    func resolve(_ tree: Tree, _ report: Report) -> String? {
        guard let name = tree.text(report) else { return nil }
        return resolve(name, at: tree.position, report)
    }

    /// The ids of a list of names, each once.
    func resolveAll(_ elements: [Tree], _ report: Report) -> [Located<String>] {
        var known: Set<String> = []
        return elements.compactMap { element in
            guard let id = resolve(element, report) else { return nil }
            guard known.insert(id).inserted else {
                report.error(
                    .duplicateID,
                    at: element.position,
                    .init(zh: "“\(element.scalar ?? id)”写了两次。", en: "“\(element.scalar ?? id)” is named twice."),
                    fix: .init(zh: "只保留一处。", en: "Keep one of them.")
                )
                return nil
            }
            return Located(value: id, position: element.position)
        }
    }

    func resolve(_ name: String, at position: Position, _ report: Report) -> String? {
        if let id = id(for: name) { return id }
        if shared.contains(name) {
            report.error(
                .ambiguousName,
                at: position,
                .init(
                    zh: "不止一个\(kind.zh)叫“\(name)”。",
                    en: "More than one \(kind.text(in: .english)) is called “\(name)”."
                ),
                fix: .init(zh: "请写它的编号。", en: "Write its id.")
            )
            return nil
        }
        report.error(
            unknown,
            at: position,
            .init(zh: "没有叫“\(name)”的\(kind.zh)。", en: "There is no \(kind.text(in: .english)) “\(name)”."),
            fix: Suggestion.remedy(for: name, among: all.union(ids.keys).sorted())
        )
        return nil
    }
}
