import Orchestration

/// How long it takes: the promise for the whole, the law's own limit, and what is not counted.
extension GuideWriter {
    var limits: [String] {
        var lines = [promise]
        if let limit = definition.statutoryLimit {
            lines.append(
                say(
                    "法律规定的整件时限是\(limit.text.zh)。",
                    "The law's own limit for the whole is \(limit.text.text(in: .english))."
                )
            )
        }
        if let policy = definition.extensionPolicy {
            lines.append(say("整件时限可以延长：", "The limit for the whole may be extended: ") + extensionOfLimit(policy))
        }
        let excluded =
            definition.excludedFromLimit.map { say($0) } + definition.excludedItems.map { say(titles.item($0)) }
        if !excluded.isEmpty {
            lines.append(say("不计入时限：\(say.list(excluded))。", "Not counted: \(say.list(excluded))."))
        }
        lines.append(
            say("您补正材料的时间不计入部门的时限。", "The time you take for corrections is not counted against the departments.")
        )
        lines.append(
            say("工作日按法定节假日和调休安排计算，起算当日不计。", "Working days follow the public calendar; the first day is not counted.")
        )
        return lines
    }

    private var promise: String {
        guard let limit = definition.promisedLimit else {
            return say("整件事没有单独的承诺时限，各事项分别计算。", "There is no promise for the whole; each item has its own limit.")
        }
        return say(
            "整件事承诺自受理起\(limit.text.zh)内办结。",
            "Promised: concluded within \(limit.text.text(in: .english)) of acceptance."
        )
    }
}
