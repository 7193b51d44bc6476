/// The lists of an application (多子女、多名职工): what can be read at all, before anything is copied per element.
extension CaseDraft {
    /// A draft that knows the elements of an application which is not registered yet.
    init(applying submission: Submission, context: Context) {
        var state = CaseState.unregistered
        state.submission = submission
        self.init(state: state, context: context)
    }

    /// Keys become part of ids, and every element costs: what no list admits is refused. Too few elements are a gap.
    func checkReadable(_ lists: [ListID: [ElementKey]]) throws(Refusal) {
        for (id, keys) in lists.sorted(by: { $0.key < $1.key }) {
            guard let list = definition.lists.first(where: { $0.id == id }) else {
                throw .unknown(.unknownList, id.text, zh: "申请没有这个名单", en: "The application has no such list")
            }
            guard keys.count <= min(list.maximum, ListDefinition.largest) else { throw .tooMany(list) }
            var seen: Set<ElementKey> = []
            for key in keys where !key.isWellFormed || !seen.insert(key).inserted {
                throw .badKey(key, in: id)
            }
        }
        // Each element of one list may depend on every element of another.
        guard lists.values.reduce(0, { $0 + $1.count }) <= ListDefinition.largest else {
            throw Refusal(
                .limitExceeded,
                LocalizedText(
                    zh: "各名单合计不得超过\(ListDefinition.largest)项，请分批申请。",
                    en: "The lists hold more than \(ListDefinition.largest) elements together; apply in batches."
                )
            )
        }
    }

    /// Lists of which the application names fewer elements than it must.
    func listGaps() -> [Gap] {
        definition.lists
            .filter { (state.submission?.lists?[$0.id] ?? []).count < $0.minimum }
            .map { Gap(subject: .list($0.id), remedies: [.fillIn]) }
    }
}

extension Refusal {
    fileprivate static func tooMany(_ list: ListDefinition) -> Refusal {
        let most = min(list.maximum, ListDefinition.largest)
        return Refusal(
            .limitExceeded,
            LocalizedText(
                zh: "「\(list.title.zh)」最多\(most)项。",
                en: "“\(list.title.english)” takes at most \(most) elements."
            ),
            at: list.id.text
        )
    }

    fileprivate static func badKey(_ key: ElementKey, in list: ListID) -> Refusal {
        let name = String(key.text.unicodeScalars.prefix(40))
        return Refusal(
            .badElementKey,
            LocalizedText(
                zh: "名单 \(list) 的键“\(name)”重复或不合格式（1至40个小写字母、数字或连字符）。",
                en: "The key “\(name)” of list \(list) is named twice or is not 1 to 40 of a-z, 0-9 and “-”."
            ),
            at: "\(list).\(name)"
        )
    }
}
