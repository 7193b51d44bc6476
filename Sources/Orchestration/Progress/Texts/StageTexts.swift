extension CasePhase {
    /// What citizens see of the phase.
    var stage: StageProgress.Stage {
        switch self {
        case .unregistered, .checking: .received
        case .correcting: .correction
        case .examining: .examination
        case .inProgress: .inProgress
        case .concluded: .concluded
        case .closed: .closed
        }
    }
}

extension StageProgress.Stage {
    public var text: LocalizedText {
        switch self {
        case .received: LocalizedText(zh: "已收件，正在核对材料", en: "Received; materials are being checked")
        case .correction: LocalizedText(zh: "待补正", en: "Waiting for your corrections")
        case .examination: LocalizedText(zh: "受理审查中", en: "Under examination for acceptance")
        case .inProgress: LocalizedText(zh: "已受理，部门办理中", en: "Accepted; the departments are at work")
        case .concluded: LocalizedText(zh: "已办结", en: "Concluded")
        case .closed: LocalizedText(zh: "已归档", en: "Closed and filed")
        }
    }
}

extension CaseOutcome {
    public var text: LocalizedText {
        switch self {
        case .completed: LocalizedText(zh: "全部办成", en: "Completed")
        case .partlyCompleted: LocalizedText(zh: "部分办成", en: "Partly completed")
        case .rejected: LocalizedText(zh: "不予办理", en: "Rejected")
        case .terminated: LocalizedText(zh: "终止办理", en: "Terminated")
        case .withdrawn: LocalizedText(zh: "已撤回", en: "Withdrawn")
        case .returned: LocalizedText(zh: "逾期未补正，已退件", en: "Returned: not corrected in time")
        case .notAccepted: LocalizedText(zh: "不予受理", en: "Not accepted")
        }
    }
}
