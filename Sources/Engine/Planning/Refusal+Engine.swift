package import Orchestration

/// Refusals that need no look into the case's rules.
extension Refusal {
    static let unknownWorkflow = Refusal(
        .unknownWorkflow,
        LocalizedText(
            zh: "未发布该版本的“一件事”主题，请重新读取主题目录后再提交。",
            en: "No such version of a workflow is published; read the list of workflows again and submit anew."
        ),
        at: "workflow"
    )

    /// A version that nobody approved yet, or that was retired.
    package static let workflowNotOpen = Refusal(
        .notEffective,
        LocalizedText(
            zh: "该主题版本尚未批准或已停用，请重新读取主题目录后按现行版本提交。",
            en:
                "This version is not approved yet, or retired; read the list of workflows again and apply under a current one."
        ),
        at: "workflow"
    )

    static let caseNotFound = Refusal(
        .caseNotFound,
        LocalizedText(zh: "没有找到该办件，请核对办件编号。", en: "There is no such case; check its number.")
    )

    /// Another command than this one has its outcome under the key.
    package static func keyReused(by command: Command) -> Refusal {
        if case .answer = command { .answerConflict } else { .idempotencyKeyReused }
    }

    static let answerConflict = Refusal(
        .answerConflict,
        LocalizedText(
            zh: "同一流水号已有内容不同的答复，原答复有效；如需更正，请使用新的流水号。",
            en: "Another answer stands under this serial; a correction needs a serial of its own."
        ),
        at: "serial"
    )

    static let idempotencyKeyReused = Refusal(
        .idempotencyKeyReused,
        LocalizedText(
            zh: "该幂等键已用于内容不同的请求，请使用新的幂等键。",
            en: "This idempotency key belongs to a request with other contents; use a new key."
        ),
        at: "Idempotency-Key"
    )

    static let quarantined = Refusal(
        .quarantined,
        LocalizedText(
            zh: "该请求两次导致系统中断，已被隔离，请联系系统运维人员。",
            en: "This command stopped the system twice and is set apart; the operators must look at it."
        )
    )

    static let erased = Refusal(
        .caseClosed,
        LocalizedText(
            zh: "该办件的个人信息已依法删除，不能再受理新的请求。",
            en: "The personal data of this case were lawfully erased; it takes nothing more."
        )
    )

    static func tooManyEvents(limit: Int) -> Refusal {
        Refusal(
            .limitExceeded,
            LocalizedText(
                zh: "该请求产生的记录超过上限（\(limit) 条），请拆分后重新提交。",
                en: "This command would cause more than \(limit) events; split it."
            )
        )
    }

    static let tooMuchContent = Refusal(
        .limitExceeded,
        LocalizedText(
            zh: "该办件的表单和材料内容合计超过上限，部门无法接收，请缩减文字后重新提交。",
            en: "The form and materials of this case together are larger than a work order may be; shorten their texts."
        )
    )

    static let eventTooLarge = Refusal(
        .limitExceeded,
        LocalizedText(
            zh: "该请求的内容超过单条记录的大小上限，请缩减文字或拆分后重新提交。",
            en: "The contents of this command exceed the size of one event; shorten its texts or split it."
        )
    )
}
