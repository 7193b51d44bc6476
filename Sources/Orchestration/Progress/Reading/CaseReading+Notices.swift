extension CaseReading {
    /// What was told and is not mended yet, the lead's notice and each department's own; then every other document.
    var notices: [NoticeProgress] {
        let open = leadNotice + toleranceNotices + itemNotices
        return open + documents(beside: Set(open.compactMap(\.notice)))
    }

    private var leadNotice: [NoticeProgress] {
        guard seesWholeCase, let correction = state.correction else { return [] }
        return [
            NoticeProgress(
                notice: correction.notice,
                title: LocalizedText(zh: "补正告知书", en: "Notice of correction"),
                since: state.clocks[correction.clock]?.start ?? state.phaseSince,
                due: state.clocks[correction.clock]?.runningDue,
                gaps: correction.gaps.map { progress(of: $0, department: definition.lead) },
                document: document(of: correction.notice)
            )
        ]
    }

    private var itemNotices: [NoticeProgress] {
        definition.items.filter { seesPart(of: $0.department) && sees($0) }.compactMap { item in
            guard let known = state.items[item.id],
                known.status == .correcting || (known.status == .incomplete && known.isAddition && !known.gaps.isEmpty)
            else { return nil }
            let document = lastNotice(.objection, of: item.id)
            return NoticeProgress(
                notice: document?.issued.notice,
                item: item.id,
                title: LocalizedText(
                    zh: "「\(item.title.zh)」补正告知",
                    en: "Notice of correction for “\(item.title.english)”"
                ),
                since: known.since,
                due: clock(.objection, .item(item.id))?.runningDue,
                gaps: known.gaps.map { progress(of: $0, department: item.department) },
                document: document.map(progress)
            )
        }
    }

    func progress(of gap: Gap, department: DepartmentID) -> GapProgress {
        let (kind, id) = gap.subject.kindAndID
        let seesWords = seesWords(of: department)
        return GapProgress(
            kind: kind,
            subject: id,
            title: title(of: gap.subject),
            remedies: gap.remedies.map { RemedyProgress(remedy: $0, text: $0.text) },
            reason: seesWords ? gap.objection?.reason.value : nil,
            whatWouldDo: seesWords ? gap.objection?.remedy.value : nil,
            declined: gap.declined?.declinedText
        )
    }

    func title(of subject: Gap.Subject) -> LocalizedText { index.title(of: subject) }
}

extension DefinitionIndex {
    func title(of subject: Gap.Subject) -> LocalizedText {
        switch subject {
        case .material(let id): title(id)
        case .field(let id): title(id)
        case .situation(let id): title(id)
        case .act(let id): title(id)
        case .party(let id): title(id)
        case .list(let id): definition.lists.first { $0.id == id }?.title ?? .plain(id.text)
        }
    }
}

extension Gap.Subject {
    var kindAndID: (kind: GapProgress.Kind, id: String) {
        switch self {
        case .material(let id): (.material, id.text)
        case .field(let id): (.field, id.text)
        case .situation(let id): (.situation, id.text)
        case .act(let id): (.act, id.text)
        case .party(let id): (.party, id.text)
        case .list(let id): (.list, id.text)
        }
    }
}
