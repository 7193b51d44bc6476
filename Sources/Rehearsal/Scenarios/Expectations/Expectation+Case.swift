import Orchestration

/// The case as a whole, refusals and credit.
extension Expectation {
    static let cases: [Expectation] = [
        Expectation(
            "case 办件",
            both("=> 办件 办理中；办件 全部办成", "=> case in progress; case completed"),
            both("办件的阶段，或者办结的结果。", "The phase of the case, or its outcome.")
        ) { phrase in
            if let phase = phrase.take(CaseWords.phases.names) {
                return { stage in
                    try require(phase, stage.state.phase, CaseWords.phases.text, of: both("办件", "case"))
                }
            }
            let outcomes = CaseWords.outcomes.names
            guard let outcome = phrase.take(outcomes) else {
                let known = CaseWords.phases.names.names + outcomes.names
                throw Complaint.unknown(phrase.nextWord, both("办件的阶段或结果", "phase or outcome of a case"), among: known)
            }
            return { stage in
                try require(outcome, stage.state.outcome, CaseWords.outcomes.text, of: both("办件", "case"))
            }
        },
        Expectation(
            "refused 拒绝",
            both("申请人 撤回 => 拒绝 already-withdrawing", "applicant withdraws => refused already-withdrawing"),
            both(
                "这一步必须以该代码被拒绝；没写就不能被拒绝。“处=住房核验”是拒绝所指之处。",
                "The step must be refused with this code; else it must not be refused. `at=housing-check` is the place named."
            )
        ) { phrase in
            let codes = WordList(RefusalCode.allCases, [:])
            let code = try phrase.require(codes.names, both("拒绝代码", "refusal code"))
            let place = phrase.place("at 处")
            return { stage in
                stage.isRefusalExpected = true
                if let place, stage.refusal?.code == code, stage.refusal?.place != place {
                    let found = stage.refusal?.place ?? "-"
                    throw Complaint.expected(both("拒绝于 \(place)", "refused at \(place)"), found: both(found, found))
                }
                try require(
                    code,
                    stage.refusal?.code,
                    WordList(RefusalCode.allCases, [:]).text,
                    of: both("拒绝", "refused")
                )
            }
        },
        Expectation(
            "breach 失约记录",
            both("=> 失约记录 有", "=> breach yes"),
            both("申请人有没有未修复的失约记录。", "Whether an unrepaired breach stands against the applicant.")
        ) { phrase in
            guard let word = phrase.word(), let expected = ["有": true, "无": false, "yes": true, "no": false][word]
            else {
                throw Complaint(zh: "请写“有”或“无”。", en: "Write “yes” or “no”.")
            }
            return { stage in
                let found = stage.player.credit.hasOpenBreach(Person.rehearsing(.applicant).id)
                try require(
                    expected,
                    found,
                    { (value: Bool) in value ? both("有", "yes") : both("无", "no") },
                    of: both("失约记录", "breach")
                )
            }
        },
    ]
}

extension Phrase {
    /// The place that a refusal names: the id of what is named, or the word as it stands.
    fileprivate mutating func place(_ words: Words) -> String? {
        detail(words).map { name in
            vocabulary.items[name]?.text ?? vocabulary.materials[name]?.text ?? vocabulary.fields[name]?.text ?? name
        }
    }
}
