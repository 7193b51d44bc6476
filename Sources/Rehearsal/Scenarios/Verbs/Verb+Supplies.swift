import Orchestration

/// What the applicant brings after the application.
extension Verb {
    static let supplies: [Verb] = [
        Verb(
            "supplies/supply 补交",
            both("申请人 补交 户籍证明、居住证明", "applicant supplies household-proof, residence-proof"),
            both("交来材料。", "Brings materials.")
        ) { phrase, who in
            let materials = try phrase.materials()
            let fileCount = try phrase.count("files 份数")
            return supply(who) { supply in
                for id in materials {
                    var material = SuppliedMaterial.sample(id)
                    if let fileCount {
                        material.files = material.files.flatMap { Array(repeating: $0, count: fileCount) }
                    }
                    supply.materials[id] = material
                }
            }
        },
        Verb(
            "shows/show 出示",
            both("人社窗口 出示 户籍证明", "human-resources counter shows household-proof"),
            both(
                "申请人到窗口，窗口人员核验原件；补录的写“办理时间=”。",
                "The applicant is at the counter; the clerk sees the original; `done=` if it is entered later."
            )
        ) { phrase, who in
            let materials = try phrase.materials()
            let occurredAt = try phrase.occurredAt()
            return { stage in
                var supply = Supply()
                supply.occurredAt = stage.instant(occurredAt)
                for id in materials { supply.materials[id] = .sample(id, .counter) }
                stage.ask(.supply(supply), by: who.actor(in: stage.definition))
            }
        },
        Verb(
            "promises/promise 承诺后补",
            both("申请人 承诺后补 户籍证明", "applicant promises household-proof"),
            both("容缺承诺：以后补交。", "Promises to bring it later (容缺).")
        ) { phrase, who in
            let materials = try phrase.materials()
            return supply(who) { $0.promises += materials }
        },
        Verb(
            "commits to/commit to 告知承诺",
            both("申请人 告知承诺 居住证明", "applicant commits to residence-proof"),
            both(
                "签承诺书代替材料；“版本=2”签的是旧版，“摘要=…”签的是另一文本。",
                "Signs a statement in its place; `version=2` signs an old one, `hash=…` another text."
            )
        ) { phrase, who in
            let materials = try phrase.materials()
            let version = try phrase.count("version 版本")
            let hash = phrase.detail("hash 摘要")
            return { stage in
                var commitments: [MaterialID: SignedStatement] = [:]
                for id in materials {
                    commitments[id] = stage.definition.statement(replacing: id, version: version, hash: hash)
                }
                let supply = Supply(commitments: commitments)
                stage.ask(.supply(supply), by: who.actor(in: stage.definition))
            }
        },
        Verb(
            "corrects/correct 更正",
            both("申请人 更正 联系电话=13900000000", "applicant corrects phone=13900000000"),
            both("更正表单字段。", "Corrects fields of the form.")
        ) { phrase, who in
            let fields = try phrase.fields()
            return supply(who) { $0.fields = Sealed(fields) }
        },
        Verb(
            "answers/answer 回答",
            both("申请人 回答 配辅具=是", "applicant answers assistive-device=yes"),
            both("回答申请时没有回答的情形。", "Answers a question that the application left open.")
        ) { phrase, who in
            let answers = try phrase.situations()
            return supply(who) { $0.situations = answers }
        },
        Verb(
            "names/name 指明",
            both("申请人 指明 用人单位", "applicant names employer"),
            both("写明申请时没有写的当事人。", "Names a party that the application left out.")
        ) { phrase, who in
            let parties = try phrase.list(phrase.vocabulary.parties, both("当事人", "party"))
            return supply(who) { supply in
                supply.parties = Dictionary(
                    parties.map { ($0, Person.rehearsing($0)) },
                    uniquingKeysWith: { first, _ in first }
                )
            }
        },
        Verb(
            "has no more/have no more 声明无其他材料",
            both("申请人 声明无其他材料", "applicant has no more"),
            both("不再补交，请按现有材料处理。", "Nothing more will come: the case is to be decided as it is.")
        ) { _, who in supply(who) { $0.isComplete = true } },
    ]

    private static func supply(_ who: Who, _ change: @escaping @Sendable (inout Supply) -> Void) -> Act {
        { stage in
            var supply = Supply()
            change(&supply)
            stage.ask(.supply(supply), by: who.actor(in: stage.definition))
        }
    }

    static let otherParties: [Verb] = [
        Verb(
            "performs/perform 完成",
            both("用人单位 完成 确认停工留薪期工资", "employer performs confirm-wages"),
            both("当事人做完自己须办的事。", "A party does what it owes.")
        ) { phrase, who in
            let act = try phrase.require(phrase.vocabulary.acts, both("须办事项", "act"))
            let owner = phrase.definition.parties.first { $0.acts.contains { $0.id == act } }?.id ?? .applicant
            return { stage in
                stage.ask(.performAct(PerformAct(party: owner, act: act)), by: who.actor(in: stage.definition))
            }
        }
    ]
}
