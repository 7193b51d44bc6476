import Orchestration

/// How an item is carried out, as far as its applicant meets with it.
extension GuideWriter {
    /// What else the applicant should know of an item, one line each.
    func conduct(of item: ItemDefinition) -> [String] {
        var lines = [
            item.repetition.map(repetition), item.offeredBy.map(offer), alternative(of: item),
            item.opinion.map(opinion),
            item.task.map { task($0, item.kind) }, item.divertLimit.map(diversion),
            item.extensionPolicy.map { say("时限可以延长：", "Its limit may be extended: ") + extensionOfLimit($0) },
        ]
        lines += item.specialProcedures.map(procedure)
        lines += [item.deliveryLimit.map(delivery), item.reversal.map(reversal)]
        if item.isPointOfNoReturn {
            lines.append(
                say(
                    "本事项一经交给部门办理，整件申请就不能再撤回。",
                    "Once it is with the department, the application can no longer be taken back."
                )
            )
        }
        if !item.isRequired {
            lines.append(say("办不成不影响整件事办结。", "The case as a whole succeeds without it."))
        }
        return lines.compactMap(\.self)
    }

    private func repetition(_ repetition: Repetition) -> String {
        switch repetition {
        case .each(let list):
            let name = say.quoted(titles.list(list))
            return say(
                "\(name)每一个各办一次，互不影响：一个没办成，其他的照办。",
                "Done once for each of \(name), each by itself: if one does not succeed, the others go on."
            )
        case .recurring(let recurrence): return recurring(recurrence)
        }
    }

    private func recurring(_ recurrence: Recurrence) -> String {
        let most = recurrence.maximum
        let beginning =
            switch recurrence.startedBy {
            case .applicant: say("需要时由您提出，提出之前不办", "Not done until you ask for it")
            case .supervisor: say("需要时由主管人员决定办理", "Done only where a supervisor decides so")
            case nil: say("第一次随申请办理", "Done for the first time with the application")
            }
        let next =
            recurrence.period.map { period in
                let english = period.text.text(in: .english)
                return say("以后上一次办好满\(period.text.zh)再办一次", "then again \(english) after each result")
            } ?? say("上一次办完才能再提出", "and again only when the time before has ended")
        return say("\(beginning)；\(next)，最多\(most)次。", "\(beginning), \(next), \(most) times at most.")
    }

    private func offer(_ initiator: Initiator) -> String {
        switch initiator {
        case .applicant:
            say("不是每件都办：办理期间您认为需要的，可以提出加办。", "Not part of every case: you may ask for it while the case is running.")
        case .supervisor:
            say("不是每件都办：由主管人员决定是否加办。", "Not part of every case: a supervisor decides whether it is added.")
        }
    }

    private func alternative(of item: ItemDefinition) -> String? {
        definition.alternatives.first { $0.items.contains(item.id) }.map { alternative in
            let name = alternative.title.map { say($0) } ?? ""
            let order = say.list(alternative.items.map { say.quoted(titles.item($0)) })
            return say(
                "\(name.isEmpty ? "" : "\(name)：")\(order)办成一项即可，按此先后优先；选定一项后，其他的不再办。",
                "\(name.isEmpty ? "" : "\(name): ")one of \(order) is enough, preferred in this order; when one is chosen, the others end."
            )
        }
    }

    private func opinion(_ policy: OpinionPolicy) -> String {
        let lead = say(titles.department(definition.lead))
        let basis = policy.basis.isEmpty ? "" : say("（依据：\(policy.basis)）", " (\(policy.basis))")
        let silence =
            policy.silenceIsConsent
            ? say("逾期不答复的，视为没有意见\(basis)。", "No answer in time counts as no objection\(basis).")
            : say("逾期不答复不等于同意，由工作人员催办处理\(basis)。", "Silence is no consent: a person then takes it up\(basis).")
        return say.sentences([
            say(
                "这是征求意见：该部门在\(policy.limit.text.zh)内提出意见，由\(lead)参考后决定，您不用去办。",
                "This is a consultation: the department gives its opinion within \(policy.limit.text.text(in: .english)), \(lead) decides; you need do nothing."
            ),
            silence,
        ])
    }

    private func diversion(_ limit: TimeLimit) -> String {
        say(
            "线上办不了的情形可以转到线下办，最长\(limit.text.zh)；事项不因此终止，办妥后继续。",
            "What cannot be done online may go on at the counter, for \(limit.text.text(in: .english)) at most; the item stays open and continues afterwards."
        )
    }

    func extensionOfLimit(_ policy: ExtensionPolicy) -> String {
        say(
            "经\(say(policy.approver))批准，最多延长\(policy.maximum.text.zh)，并告知您理由（依据：\(policy.basis)）。",
            "by \(policy.maximum.text.text(in: .english)) at most, approved by \(say(policy.approver)), and you are told why (\(policy.basis))."
        )
    }

    private func procedure(_ procedure: SpecialProcedure) -> String {
        let name = say.quoted(procedure.title)
        let most = procedure.maximum.map {
            say("，一般不超过\($0.text.zh)", ", as a rule no longer than \($0.text.text(in: .english))")
        }
        return say(
            "需要\(name)的，会书面告知您；所用时间不计入时限\(most ?? "")（依据：\(procedure.basis)）。",
            "If \(name) is needed you are told in writing; its time is not counted\(most ?? "") (\(procedure.basis))."
        )
    }

    private func delivery(_ limit: TimeLimit) -> String {
        say(
            "作出决定后\(limit.text.zh)内，把结果送达您。",
            "The result reaches you within \(limit.text.text(in: .english)) of the decision."
        )
    }

    private func reversal(_ words: LocalizedText) -> String {
        let inner = say(words)
        return say("发出的结果如果要依法撤回：\(inner)。", "If a result must be taken back by law: \(inner).")
    }
}
