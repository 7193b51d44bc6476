import Orchestration

/// How it goes, and what happens otherwise.
extension GuideWriter {
    /// At most six: what citizens see of the case's phases.
    var stages: [GuideText.Stage] {
        let notice = definition.limits.correctionNotice.text
        let departments = definition.items.map(\.department).uniqued().map { say(titles.department($0)) }
        return [
            GuideText.Stage(
                title: say("申请", "Apply"),
                text: say(
                    "回答问题，填一张表，交一套材料；当场得到办件编号。",
                    "Answer the questions, fill in one form, hand in one set of materials; you get a number at once."
                )
            ),
            GuideText.Stage(
                title: say("核对材料", "Check"),
                text: say(
                    "系统先查询能查到的材料；缺什么、错什么，\(notice.zh)内一次性告诉您。",
                    "The system looks up what it can; within \(notice.text(in: .english)) you are told, once, all that is missing or wrong."
                )
            ),
            GuideText.Stage(
                title: say("受理", "Acceptance"),
                text: say.sentences(acceptance)
            ),
            GuideText.Stage(
                title: say("部门办理", "The departments work"),
                text: say(
                    "\(say.list(departments))同时办理各自的事项，您不用分别跑。",
                    "\(say.list(departments)) work on their parts side by side; you need not go to each."
                )
            ),
            GuideText.Stage(
                title: say("发出结果", "Results"),
                text: definition.issue == .each
                    ? say("办好一项，发出一项。", "Each result goes out as soon as it is decided.")
                    : say("全部有结论后，一并发出。", "All results go out together when the outcome is known.")
            ),
            GuideText.Stage(title: say("办结", "Conclusion"), text: conclusion),
        ]
    }

    /// By whom, whether piece by piece (分项受理), and what silence means (视为受理; 行政许可法 art. 32).
    private var acceptance: [String] {
        let lead = say(titles.department(definition.lead))
        let notice = definition.limits.correctionNotice.text
        var lines = [
            definition.acceptance.mode == .automatic
                ? say("材料齐全的，系统自动受理。", "If all is there, the system accepts it at once.")
                : say("由\(lead)人工审查后受理。", "An examiner of \(lead) looks at it and accepts it.")
        ]
        if definition.acceptance.isPerItem {
            lines.append(
                say(
                    "材料齐的事项先受理先办，不用等其他事项补正。",
                    "Items whose materials are complete begin at once; they do not wait for the others."
                )
            )
        }
        if definition.acceptance.isDeemedBySilence {
            lines.append(
                say(
                    "\(notice.zh)内没有告知您补正、也没有决定不予受理的，自收到申请之日起即为受理。",
                    "If within \(notice.text(in: .english)) nobody tells you what is missing or refuses, it counts as accepted from the day of receipt."
                )
            )
        }
        return lines
    }

    private var conclusion: String {
        let outcome: String
        switch definition.outcome {
        case .all: outcome = say("需要办的事项都有了结论，整件事办结。", "The case concludes when every item that is needed is decided.")
        case .required: outcome = say("必办事项都办成，整件事就算办成。", "The case succeeds when all required items do.")
        case .lead(let item):
            let title = say.quoted(titles.item(item))
            outcome = say("以\(title)的结果为准。", "The result of \(title) decides.")
        }
        return say.sentences([
            outcome, say("此后没有未了事项即归档，您可以评价。", "It is filed when nothing is open any more; you may rate it."),
        ])
    }

    var problems: [String] {
        let correction = definition.limits.correction.text
        return [
            say(
                "缺材料：补正告知会一次说全，您有\(correction.zh)补正；逾期不补的，退回申请，可以重新申请。",
                "Something is missing: the notice names everything; you have \(correction.text(in: .english)). Unanswered, the application is returned, and you may apply anew."
            ),
            say(
                "部门审查时发现材料有问题：只能提一次，一次说全；您补正期间，部门的时限暂停。",
                "A department finds materials wanting: it may say so once, with everything; its own limit stands still meanwhile."
            ),
            say(
                "系统查不到您的记录：会告诉您，您可以提出异议，也可以自己提交。",
                "A record is not found: you are told, and may dispute it or hand the document in."
            ),
        ] + rejectionEffects + [
            say(
                "不予受理、不予办理都有书面决定，写明理由、依据和救济途径。",
                "Every refusal is in writing, with its reasons, its legal basis and your remedies."
            )
        ] + reopenings + [withdrawal]
    }

    private var withdrawal: String {
        let points = definition.items.filter(\.isPointOfNoReturn).map(\.title)
        guard !points.isEmpty else {
            return say("办结之前，您可以撤回申请。", "You may take the application back until it is concluded.")
        }
        let names = say.quoted(points)
        return say(
            "办结之前，您可以撤回申请；但\(names)一经交给部门办理，就不能再撤回。",
            "You may take the application back until it is concluded, but no longer once \(names) is with its department."
        )
    }

    /// 重开: what is decided anew when something it rests on changes.
    private var reopenings: [String] {
        definition.reopenRules.map { rule in
            let (what, names) = (conditions.name(rule.trigger), say.quoted(rule.items.map(titles.item)))
            return say(
                "\(what)有变化的，\(names)重新审查；已经发出的结果依法撤回，并告知您。",
                "If \(what) changes, \(names) is decided anew; a result that is out is taken back by law, and you are told."
            )
        }
    }

    /// 行政复议法 art. 20 (60 days); 行政诉讼法 art. 46 (6 months).
    var remedies: [String] {
        [
            say("先问经办部门：决定上写有联系方式。", "Ask the department first: the decision names it."),
            say(
                "可以自知道决定之日起60日内申请行政复议。",
                "You may apply for administrative reconsideration within 60 days of learning of the decision."
            ),
            say(
                "也可以自知道决定之日起6个月内向人民法院提起行政诉讼。法律另有规定的，以决定书上写明的为准。",
                "You may also sue in a people's court within 6 months. Where the law says otherwise, the decision itself tells."
            ),
        ]
    }
}
