import Orchestration

/// What departments decide on their items.
extension Verb {
    static let decisions: [Verb] = [
        Verb(
            "approves/approve 批准",
            both(
                "2026-02-24 人社 批准 康复确认 期限月=6",
                "2026-02-24 human-resources approves rehabilitation-confirmation months=6"
            ),
            both(
                "批准事项；没写的结果数据用样例，“=无”是漏报；线下办的附“影像=决定书”。",
                "Approves an item; result data not written are samples, `=none` leaves one out; `scan=` for one decided offline."
            )
        ) { phrase, who in
            let item = try phrase.item()
            let number = phrase.detail("document 文号") ?? "〔2026〕示例1号"
            let manner = try AnswerManner(&phrase)
            // What was decided outside the system comes back with a scan of the paper.
            let scan = phrase.detail("scan 影像") == nil ? [] : SuppliedMaterial.sample("scan").files
            let data = Sealed(try phrase.resultData(of: item))
            let approval = Approval(documentNumber: number, files: scan, data: data)
            return { stage in
                try stage.answer(.do, item: item, by: who, .approved(approval), manner)
            }
        },
        Verb(
            "rejects/reject 不予批准",
            both("人社 不予批准 康复确认 原因=不具备康复价值", "human-resources rejects rehabilitation-confirmation"),
            both("不予批准，附理由、依据和救济途径。", "Decides against an item, with reason, basis and remedy.")
        ) { phrase, who in
            let item = try phrase.item()
            let grounds = phrase.grounds()
            let manner = try AnswerManner(&phrase)
            return { stage in
                try stage.answer(.do, item: item, by: who, .rejected(grounds), manner)
            }
        },
        Verb(
            "objects to/object to 要求补正",
            both("自然资源 要求补正 产权核验 居住证明", "natural-resources objects to property-check residence-proof"),
            both("部门首次审查时要求补正材料。", "The department's first examination finds materials wanting.")
        ) { phrase, who in
            let item = try phrase.item()
            let objections = try phrase.objections()
            let manner = try AnswerManner(&phrase)
            return { stage in
                try stage.answer(.do, item: item, by: who, .objected(objections), manner)
            }
        },
        Verb(
            "stops/stop 确认停办",
            both("自然资源 确认停办 产权核验", "natural-resources stops property-check"),
            both("收到停办通知后确认已停止办理。", "Confirms that work on the item has stopped.")
        ) { phrase, who in
            let item = try phrase.item()
            let manner = try AnswerManner(&phrase)
            return { stage in
                try stage.answer(.cancel, item: item, by: who, .cancelled, manner)
            }
        },
        Verb(
            "cannot stop 来不及停办",
            both("自然资源 来不及停办 产权核验", "natural-resources cannot stop property-check"),
            both("答复已经来不及停止。", "Says that it is too late to stop.")
        ) { phrase, who in
            let item = try phrase.item()
            let manner = try AnswerManner(&phrase)
            return { stage in
                try stage.answer(.cancel, item: item, by: who, .tooLate, manner)
            }
        },
    ]
}
