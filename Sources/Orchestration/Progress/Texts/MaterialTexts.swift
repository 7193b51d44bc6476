extension MaterialState.Standing {
    public var text: LocalizedText {
        switch self {
        case .open: LocalizedText(zh: "尚缺", en: "Not in yet")
        case .supplied: LocalizedText(zh: "已收到", en: "In")
        case .committed: LocalizedText(zh: "已告知承诺代替", en: "Replaced by a signed commitment")
        case .promised: LocalizedText(zh: "容缺，承诺后补", en: "Promised for later")
        case .defective: LocalizedText(zh: "不符合要求，需重新提供", en: "Found wanting; must come again")
        case .lapsed: LocalizedText(zh: "逾期未补交", en: "The promise was not kept")
        }
    }
}

extension SourcePassedOver.Reason {
    public var text: LocalizedText {
        switch self {
        case .closed: LocalizedText(zh: "该数据未共享", en: "not shared")
        case .none: LocalizedText(zh: "未查到记录，如有异议可提出", en: "no record found; you may dispute this")
        case .unavailable: LocalizedText(zh: "暂时无法连接", en: "could not be reached")
        case .unauthorised:
            LocalizedText(zh: "持证人未授权调用，授权后由系统调取", en: "its holder has not let it be called; you may allow it")
        }
    }
}

extension Gap.Remedy {
    public var text: LocalizedText {
        switch self {
        case .upload: LocalizedText(zh: "上传", en: "upload it")
        case .counter: LocalizedText(zh: "到窗口核验", en: "show it at the counter")
        case .promise: LocalizedText(zh: "承诺后补（容缺受理）", en: "promise to bring it later")
        case .commit: LocalizedText(zh: "签署告知承诺书代替", en: "sign a commitment in its place")
        case .fillIn: LocalizedText(zh: "填写或更正", en: "fill it in or correct it")
        case .sign: LocalizedText(zh: "签字确认", en: "sign it")
        case .authorise: LocalizedText(zh: "授权系统调取电子证照", en: "let the system call the certificate")
        }
    }
}

extension RefusalCode {
    /// Why an offered promise or commitment was not taken.
    var declinedText: LocalizedText {
        switch self {
        case .openBreach:
            LocalizedText(zh: "有未修复的失信记录，不适用承诺", en: "an earlier promise was broken and not repaired")
        case .notTolerable: LocalizedText(zh: "该材料不适用容缺", en: "this material may not come later")
        case .notCommittable: LocalizedText(zh: "该材料不适用告知承诺", en: "no commitment may replace this material")
        case .statementMismatch:
            LocalizedText(zh: "承诺书版本与现行文本不一致", en: "the statement is not the current text")
        default: LocalizedText(zh: "未被采纳（\(rawValue)）", en: "not taken (\(rawValue))")
        }
    }
}
