extension WorkOrder.Kind {
    /// The verb of the request.
    var request: LocalizedText {
        switch self {
        case .do: LocalizedText(zh: "办理", en: "Decide")
        case .fetch: LocalizedText(zh: "查询", en: "Look up")
        case .material: LocalizedText(zh: "接收补充材料", en: "Take in")
        case .verify: LocalizedText(zh: "核查承诺", en: "Check the commitment on")
        case .cancel: LocalizedText(zh: "停止办理", en: "Stop working on")
        case .revoke: LocalizedText(zh: "撤销并恢复", en: "Undo what followed from")
        }
    }
}

extension WorkOrderRepeated.Reason {
    var text: LocalizedText {
        switch self {
        case .failed: LocalizedText(zh: "上次未成功", en: "the last one failed")
        case .notAcknowledged: LocalizedText(zh: "未见签收", en: "nobody acknowledged it")
        case .requested: LocalizedText(zh: "人工要求", en: "a person asked for it")
        }
    }
}

extension IncidentResolution.Action {
    var text: LocalizedText {
        switch self {
        case .retry: LocalizedText(zh: "重新发送", en: "sent again")
        case .terminateItem: LocalizedText(zh: "终止事项", en: "the item was ended")
        case .acknowledge: LocalizedText(zh: "已知悉", en: "noted")
        }
    }
}
