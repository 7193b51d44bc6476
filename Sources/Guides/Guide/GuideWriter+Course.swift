import Orchestration

/// How it goes, how long it takes, and what happens otherwise.
extension GuideWriter {
    var limits: [String] {
        var lines: [String] = []
        if let limit = definition.promisedLimit {
            lines.append(
                say(
                    "整件事承诺自受理起\(limit.text.zh)内办结。",
                    "Promised: concluded within \(limit.text.text(in: .english)) of acceptance."
                )
            )
        } else {
            lines.append(
                say("整件事没有单独的承诺时限，各事项分别计算。", "There is no promise for the whole; each item has its own limit.")
            )
        }
        if !definition.excludedFromLimit.isEmpty {
            let parts = say.list(definition.excludedFromLimit.map { say($0) })
            lines.append(say("不计入时限：\(parts)。", "Not counted: \(parts)."))
        }
        lines.append(
            say("您补正材料的时间不计入部门的时限。", "The time you take for corrections is not counted against the departments.")
        )
        lines.append(
            say("工作日按法定节假日和调休安排计算，起算当日不计。", "Working days follow the public calendar; the first day is not counted.")
        )
        return lines
    }

    /// At most six: what citizens see of the case's phases.
    var stages: [GuideText.Stage] {
        let notice = definition.limits.correctionNotice.text
        let departments = definition.items.map(\.department).uniqued().map { say(titles.department($0)) }
        let lead = say(titles.department(definition.lead))
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
                text: definition.acceptance.mode == .automatic
                    ? say("材料齐全的，系统自动受理。", "If all is there, the system accepts it at once.")
                    : say("由\(lead)人工审查后受理。", "An examiner of \(lead) looks at it and accepts it.")
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
            ),
            say("办结之前，您可以撤回申请。", "You may take the application back until it is concluded."),
        ]
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
