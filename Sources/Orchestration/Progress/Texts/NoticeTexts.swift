/// What the documents are called, and what counts as their delivery.
extension NoticeKind {
    public var text: LocalizedText {
        switch self {
        case .acceptance: LocalizedText(zh: "受理通知书", en: "Notice of acceptance")
        case .correction: LocalizedText(zh: "补正告知书", en: "Notice of correction")
        case .tolerance: LocalizedText(zh: "容缺受理通知书", en: "Notice of acceptance with materials to follow")
        case .notAccepted: LocalizedText(zh: "不予受理通知书", en: "Notice of refusal to accept")
        case .objection: LocalizedText(zh: "部门补正告知书", en: "A department's notice of correction")
        case .specialProcedure: LocalizedText(zh: "特别程序告知书", en: "Notice of a special procedure")
        case .extensionOfLimit: LocalizedText(zh: "延期告知书", en: "Notice of extension")
        case .approval: LocalizedText(zh: "准予决定书", en: "Decision to grant")
        case .rejection: LocalizedText(zh: "不予决定书", en: "Decision not to grant")
        case .termination: LocalizedText(zh: "终止通知书", en: "Notice of termination")
        case .revocation: LocalizedText(zh: "撤销决定书", en: "Decision of revocation")
        case .conclusion: LocalizedText(zh: "办结通知书", en: "Notice of conclusion")
        case .toleranceLapsed: LocalizedText(zh: "容缺逾期通知书", en: "Notice of a broken promise")
        case .rectification: LocalizedText(zh: "整改通知书", en: "Notice to rectify")
        }
    }
}

extension NoticeChannel {
    public var text: LocalizedText {
        switch self {
        case .portal: LocalizedText(zh: "政务服务门户", en: "portal")
        case .sms: LocalizedText(zh: "短信", en: "text message")
        case .post: LocalizedText(zh: "邮寄", en: "post")
        case .counter: LocalizedText(zh: "窗口送达", en: "service counter")
        }
    }

    /// What counts as delivered (送达) by this channel; its adapter reports `delivered` for nothing less.
    public var meansOfDelivery: LocalizedText {
        switch self {
        case .portal: LocalizedText(zh: "收件人登录后打开文书", en: "the recipient has signed in and opened it")
        case .sms: LocalizedText(zh: "运营商回执表明短信到达收件人手机", en: "the operator's receipt says that it reached the phone")
        case .post: LocalizedText(zh: "收件人或者代收人在邮政回执上签收", en: "the recipient signed the postal receipt")
        case .counter: LocalizedText(zh: "收件人在窗口送达回证上签收", en: "the recipient signed for it at the counter")
        }
    }
}

extension DeliveryReport.Outcome {
    var text: LocalizedText {
        switch self {
        case .sent: LocalizedText(zh: "已发出", en: "sent")
        case .delivered: LocalizedText(zh: "已送达", en: "delivered")
        case .failed: LocalizedText(zh: "未送达", en: "not delivered")
        }
    }
}
