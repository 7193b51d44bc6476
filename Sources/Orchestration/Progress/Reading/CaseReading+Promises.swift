/// What became of promises and statements, in the words of whoever reads.
extension CaseReading {
    func standingText(of id: MaterialID, _ known: MaterialState) -> LocalizedText {
        let standing = known.standing.text
        guard known.fetching == nil else { return LocalizedText(zh: "正在调取数据", en: "Being fetched") }
        switch known.standing {
        case .promised where known.reinstatedAt != nil:
            return standing.noting(zh: "逾期已撤销，请在新期限前补交", en: "the lapse is undone; bring it by the new day")
        case .defective where known.refutation != nil:
            return LocalizedText(
                zh: "承诺核查不实，相关结果撤销",
                en: "The commitment was found untrue; what rests on it is revoked"
            )
        case .defective where known.rectification != nil:
            return LocalizedText(zh: "承诺核查不实，限期整改", en: "The commitment was found untrue; it is to be mended")
        case .supplied where known.rectification != nil && !known.isRectified:
            return standing.noting(zh: "整改情况核查中", en: "what was mended is being checked")
        case .committed, .supplied:
            return check(of: id, known).map { standing.noting(zh: $0.zh, en: $0.english) } ?? standing
        case .open, .promised, .defective, .lapsed:
            return standing
        }
    }

    private func check(of id: MaterialID, _ known: MaterialState) -> LocalizedText? {
        if known.isRectified { return LocalizedText(zh: "已整改", en: "mended since") }
        guard known.standing == .committed, state.acceptedAt != nil else { return nil }
        if known.isVerified { return LocalizedText(zh: "已核查属实", en: "checked and found true") }
        if known.isChosen == false { return LocalizedText(zh: "未列入抽查", en: "not among those checked") }
        guard known.verification != nil else { return nil }
        let when = deadlineText(of: clock(.verification, .material(id)))
        return LocalizedText(
            zh: "正在核查，部门应\(when.zh)完成；核查有结论前可以补交证明代替承诺",
            en: "being checked\(when.english); until then the proof may still be brought instead"
        )
    }

    /// What an untrue statement obliges the signer to do.
    var rectifications: [NextAction] {
        state.materials.sorted { $0.key < $1.key }.compactMap { id, known in
            guard known.standing == .defective, known.refutation == nil, let request = known.rectification,
                let clock = state.clocks[request.clock.id]
            else { return nil }
            let title = title(ofCommitted: id)
            let when = deadlineText(of: clock)
            return NextAction(
                kind: .supply,
                subject: id.text,
                text: LocalizedText(
                    zh: "关于《\(title.zh)》的承诺经核查不实，请\(when.zh)整改并提交证明，逾期将撤销相关结果。",
                    en: "Your commitment on “\(title.english)” was found untrue: mend it and bring the proof"
                        + "\(when.english); otherwise the results that rest on it are revoked."
                ),
                by: clock.runningDue,
                remedies: [.upload, .counter]
            )
        }
    }

    /// The notice of tolerance (容缺受理通知书): each material, how it may come, by when, and what happens otherwise.
    var toleranceNotices: [NoticeProgress] {
        guard seesWholeCase, let acceptedAt = state.acceptedAt else { return [] }
        return state.materials.sorted { $0.key < $1.key }.compactMap { id, known in
            guard let tolerance = known.tolerance else { return nil }
            let ended =
                tolerance.onExpiry == .terminateCase
                ? LocalizedText(zh: "整件", en: "the whole case") : index.titles(tolerance.items)
            var gap = progress(
                of: Gap(subject: .material(id), remedies: ways(of: id), objection: known.objection),
                department: definition.lead
            )
            gap.whatWouldDo =
                gap.whatWouldDo
                ?? "逾期将终止办理：\(ended.zh)。 / Otherwise this ends without a decision: \(ended.english)."
            return NoticeProgress(
                title: LocalizedText(zh: "容缺受理通知书", en: "Notice of tolerance"),
                since: acceptedAt,
                due: state.clocks[tolerance.clock.id]?.runningDue,
                gaps: [gap]
            )
        }
    }

    private func ways(of id: MaterialID) -> [Gap.Remedy] {
        definition.materials.first { $0.id == id }?.sources.contains(.counter) == true
            ? [.upload, .counter] : [.upload]
    }

    /// A licence commitment stands in for no material: it is known by its item.
    func title(ofCommitted id: MaterialID) -> LocalizedText { rules.licensed(by: id)?.title ?? index.title(id) }
}

/// Why a result is not in force any more, and what can be done about it.
extension CaseReading {
    func revocationText(_ known: ItemState) -> LocalizedText {
        let reason = known.revocation?.reason.text ?? LocalizedText(zh: "已撤销", en: "it was revoked")
        var sentences = [LocalizedText(zh: "原结果已撤销：\(reason.zh)。", en: "Its result was revoked: \(reason.english).")]
        if let reversal = known.reversal {
            sentences.append(
                reversal.isCompensated
                    ? LocalizedText(zh: "后续影响已消除。", en: "What followed from it is undone.")
                    : LocalizedText(
                        zh: "后续影响无法消除，由牵头部门依法处理。",
                        en: "What followed cannot be undone; the lead department acts under the law."
                    )
            )
        }
        if let grounds = known.grounds, !grounds.remedy.isEmpty {
            sentences.append(LocalizedText(zh: "救济途径：\(grounds.remedy)", en: "What you can do: \(grounds.remedy)"))
        }
        return .sentences(sentences)
    }

    /// An item that ended because a promise was broken may come back, as long as there is time.
    func terminationText(_ item: ItemDefinition, _ known: ItemState) -> LocalizedText {
        let reason = known.terminationReason?.text ?? .plain("")
        let sentence = LocalizedText(zh: "\(reason.zh)。", en: "Because \(reason.english).")
        guard known.terminationReason == .toleranceLapsed || known.terminationReason == .caseTerminated else {
            return sentence
        }
        let lapsed = state.materials.sorted { $0.key < $1.key }
            .first { $0.value.lapse?.tolerance.items.contains(item.id) == true }
        guard let lapse = lapsed?.value.lapse else { return sentence }
        let latest = rules.latestExtension(of: lapse.tolerance).flatMap { $0 > now ? $0 : nil }
        let extensible = latest.map { latest in
            let day = latest.dateEnding(in: calendar.offset)
            return LocalizedText(
                zh: "因不可抗力逾期的，可在\(day)前请牵头部门主管人员延长期限。",
                en: "If it was force majeure, a supervisor of the lead department may extend the time, until \(day)."
            )
        }
        let evidence = LocalizedText(
            zh: "有证据证明已按期提交的，可到窗口提出，逾期处理将予撤销。",
            en: "Who can show that it came in time may say so at the counter; the lapse is then undone."
        )
        return .sentences([sentence, evidence] + [extensible].compactMap(\.self))
    }
}

extension LocalizedText {
    /// The same with more to it, in brackets.
    fileprivate func noting(zh note: String, en: String) -> LocalizedText {
        LocalizedText(zh: "\(zh)（\(note)）", en: "\(english) (\(en))")
    }
}

extension ResultRevoked.Reason {
    var text: LocalizedText {
        switch self {
        case .falseCommitment: LocalizedText(zh: "告知承诺经核查不实", en: "a commitment it rests on was found untrue")
        case .decisionCorrected: LocalizedText(zh: "部门更正了原决定", en: "the department corrected its decision")
        case .reopened: LocalizedText(zh: "依据的内容有变，重新办理", en: "what it rested on has changed")
        case .predecessorRevoked: LocalizedText(zh: "所依据的前置结果已撤销", en: "a result it rests on was revoked")
        case .bySupervisor: LocalizedText(zh: "由主管人员撤销", en: "a supervisor revoked it")
        case .caseRejected: LocalizedText(zh: "整件不予办理", en: "the case was rejected as a whole")
        case .withdrawn: LocalizedText(zh: "申请人已撤回", en: "the applicant withdrew")
        }
    }
}
