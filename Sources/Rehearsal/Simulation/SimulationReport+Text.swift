package import Orchestration

extension SimulationReport {
    /// For people to read.
    package func text(in language: LocalizedText.Language) -> String {
        let say = { (zh: String, en: String) in language == .english ? en : zh }
        var lines = [
            "\(title.text(in: language)) \(workflow.id)@\(workflow.version)",
            say("模拟 \(runs) 件，种子 \(seed)", "\(runs) simulated case(s), seed \(seed)"),
            behaviour.map { say("行为：\($0)", "behaviour: \($0)") }
                ?? say("行为：默认假定，不是统计", "behaviour: assumed, not measured"), "",
            say("结果", "Outcomes"),
        ]
        lines += outcomes.map { "  \(share($0.count)) \($0.title.text(in: language))" }
        lines += ["", say("用时（工作日，已受理的办件）", "Working days, of the accepted cases")]
        if let days = fromApplication {
            lines.append("  " + say("申请至办结：", "application to conclusion: ") + text(of: days, in: language))
        }
        if let days = fromAcceptance {
            lines.append("  " + say("受理至办结：", "acceptance to conclusion: ") + text(of: days, in: language))
        }
        if let withinPromise, let promised, let promisedLimit {
            let percent = withinPromise * 100 / max(promised, 1)
            let limit = promisedLimit.text.text(in: language)
            lines.append("  " + say("\(percent)% 在承诺的\(limit)内办结", "\(percent)% within the promised \(limit)"))
        }
        lines += ["", say("时间花在哪里（工作时间占比，每件平均）", "Where it waits (share of working time, average per case)")]
        lines += waits.filter { $0.sharePermille >= 5 }.map { wait in
            "  \(permille(wait.sharePermille)) \(wait.title.text(in: language)) · \(wait.holderTitle.text(in: language))"
                + say("，\(wait.workingHoursPerCase) 小时", ", \(wait.workingHoursPerCase) h")
        }
        lines += ["", say("亮牌", "Cards")]
        lines += cards.map { card in
            "  \(card.title.text(in: language)) · \(card.departmentTitle.text(in: language))"
                + say("：黄牌 \(card.yellow)，红牌 \(card.red)", ": \(card.yellow) yellow, \(card.red) red")
        }
        lines += ["", say("材料（件数占比）", "Materials (share of cases)")]
        lines += materials.map { material in
            "  \(material.title.text(in: language))"
                + say("：要求补交", ": asked for ") + share(material.asked) + say("，容缺", ", promised")
                + share(material.promised) + say("，告知承诺", ", committed to") + share(material.committed)
                + (material.broken == 0 ? "" : say("，未补齐", ", broken") + share(material.broken))
                + (material.untrue == 0 ? "" : say("，不实", ", untrue") + share(material.untrue))
        }
        if !revoked.isEmpty {
            lines += ["", say("撤销的结果（件数占比）", "Results taken back (share of cases)")]
            lines += revoked.map { "  \(share($0.count)) \($0.title.text(in: language))" }
        }
        if !incidents.isEmpty {
            lines += ["", say("待处置", "Incidents")]
            lines += incidents.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { kind, count in
                let known = IncidentOpened.Kind(rawValue: kind)
                return "  \(known.map { CaseWords.incidents.text($0).text(in: language) } ?? kind): \(count)"
            }
        }
        if open > 0 { lines += ["", say("未归档：\(open) 件", "not closed: \(open) case(s)")] }
        return lines.joined(separator: "\n")
    }

    private func text(of days: Days, in language: LocalizedText.Language) -> String {
        language == .english
            ? "median \(days.median), p90 \(days.p90), longest \(days.longest)"
            : "中位 \(days.median)，九成以内 \(days.p90)，最长 \(days.longest)"
    }

    private func share(_ count: Int) -> String { permille(count * 1_000 / max(runs, 1)) }

    private func permille(_ value: Int) -> String {
        let text = "\(value / 10).\(value % 10)%"
        return String(repeating: " ", count: max(6 - text.count, 0)) + text
    }
}
