import Orchestration

/// The application as a whole.
extension Verb {
    static let application: [Verb] = [
        Verb(
            "submits/submit 提交",
            both("2026-02-10 09:00 申请人 提交", "2026-02-10 09:00 applicant submits"),
            both("提交“申请”一节所写的申请。", "Hands in the application of the section “application”.")
        ) { _, who in
            { stage in
                let submission = stage.application.submission(for: stage.player.workflow, stage.player.definition)
                stage.ask(.submit(submission), by: who.actor(in: stage.definition))
            }
        },
        Verb(
            "prechecks/precheck 预检",
            both("申请人 预检 => 预检 无", "applicant prechecks => precheck none"),
            both("提交前先问缺什么，不登记。", "Asks what would be missing, without registering anything.")
        ) { _, who in
            { stage in
                let submission = stage.application.submission(for: stage.player.workflow, stage.player.definition)
                let context = Context(
                    now: stage.player.now,
                    definition: stage.player.definition,
                    calendar: stage.player.calendar,
                    actor: who.actor(in: stage.definition)
                )
                stage.precheck = Decider.precheck(submission, context: context)
            }
        },
        Verb(
            "withdraws/withdraw 撤回",
            both("申请人 撤回 原因=不办了", "applicant withdraws reason=\"changed my mind\""),
            both("撤回整件申请。", "Takes the application back.")
        ) { phrase, who in
            let reason = phrase.detail("reason 原因") ?? "申请人不再需要办理"
            return { stage in
                stage.ask(.withdraw(Withdrawal(reason: Sealed(reason))), by: who.actor(in: stage.definition))
            }
        },
    ]
}
