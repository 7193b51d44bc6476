import Orchestration

/// What the owners of shared data and certificates say, and what checks of commitments find.
extension Verb {
    static let sources: [Verb] = [
        Verb(
            "finds/find 查到",
            both("人社 查到 工伤认定决定", "human-resources finds work-injury-decision"),
            both("来源部门查到材料（“自动: 查到”时不必写）。", "The source has the material; not needed where it is automatic.")
        ) { phrase, who in
            let material = try phrase.material()
            let version = phrase.detail("version 版本") ?? "1"
            let manner = try AnswerManner(&phrase)
            return { stage in
                let found = FoundMaterial(recordVersion: version)
                try stage.answer(.fetch, material: material, by: who, .found(found), manner)
            }
        },
        Verb(
            "finds nothing of/find nothing of 查无",
            both("人社 查无 工伤认定决定", "human-resources finds nothing of work-injury-decision"),
            both("来源部门没有记录，改问下一个来源。", "The source has no record; the next one is asked.")
        ) { phrase, who in
            let material = try phrase.material()
            let manner = try AnswerManner(&phrase)
            return { stage in
                try stage.answer(.fetch, material: material, by: who, .none, manner)
            }
        },
    ]

    static let verification: [Verb] = [
        Verb(
            "confirms/confirm 核实",
            both("自然资源 核实 居住证明", "natural-resources confirms residence-proof"),
            both("事后核查，承诺属实。", "The check finds the commitment true.")
        ) { phrase, who in
            let material = try phrase.material()
            let manner = try AnswerManner(&phrase)
            return { stage in
                try stage.answer(.verify, material: material, by: who, .confirmed, manner)
            }
        },
        Verb(
            "refutes/refute 核查不实",
            both("自然资源 核查不实 居住证明 原因=非本人住房", "natural-resources refutes residence-proof"),
            both("事后核查，承诺不实。", "The check finds the commitment false.")
        ) { phrase, who in
            let material = try phrase.material()
            let grounds = phrase.grounds()
            let manner = try AnswerManner(&phrase)
            return { stage in
                try stage.answer(.verify, material: material, by: who, .false(grounds), manner)
            }
        },
    ]
}
