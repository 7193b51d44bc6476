import Orchestration

/// What cannot be taken back is begun only when everything that could still stop the case has been decided: every opinion, payment,
/// signature, appearance and consent, and every item whose rejection rejects the case.
enum PointOfNoReturn: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items where item.definition.isPointOfNoReturn {
            let id = item.definition.id
            let before = DependencyOrder.ancestors(of: id, in: theme.items).union([id])
            let behind = DependencyOrder.dependants(of: id, in: theme.items)
            let rivals = Set(theme.alternatives.filter { $0.value.items.contains(id) }.flatMap(\.value.items))
            let settled = before.union(behind).union(rivals).union(item.pointOfNoReturnExceptions)
            let open = theme.items.filter { couldStop($0) && !settled.contains($0.definition.id) }
            let consents = theme.definition.parties.flatMap(\.acts).filter { act in
                let items = Set(act.items)
                return !items.isEmpty && items.isDisjoint(with: before) && !items.isSubset(of: settled)
            }
            guard !open.isEmpty || !consents.isEmpty else { continue }
            tell(
                item,
                open.map(\.definition.title) + consents.map(\.title),
                open.map(\.definition.id.text) + consents.map(\.id.text),
                report
            )
        }
    }

    private static func couldStop(_ item: ItemDraft) -> Bool {
        // What is added on demand later was not known when the point was passed.
        guard item.definition.offeredBy == nil else { return false }
        return switch item.definition.kind {
        case .consultation, .payment, .signature, .appearance: true
        case .approval, .instant: item.definition.onReject == .rejectCase
        }
    }

    private static func tell(_ item: ItemDraft, _ titles: [LocalizedText], _ ids: [String], _ report: Report) {
        report.error(
            .pointOfNoReturnTooEarly,
            at: item.place(.pointOfNoReturn),
            .init(
                zh: "“\(item.definition.title.zh)”不可撤回，而“\(titles.prefix(5).map(\.zh).joined(separator: "、"))”可能还没有结果。",
                en: "“\(item.definition.id)” cannot be taken back, but may begin before these are settled: "
                    + ids.prefix(5).joined(separator: ", ") + "."
            ),
            fix: .init(
                zh: "请“待”它们，或写“不可撤回: {除外: [\(ids.prefix(5).joined(separator: ", "))], 原因: …}”。",
                en:
                    "Let it come after them, or write “pointOfNoReturn: {except: [\(ids.prefix(5).joined(separator: ", "))], "
                    + "reason: …}”."
            )
        )
    }
}
