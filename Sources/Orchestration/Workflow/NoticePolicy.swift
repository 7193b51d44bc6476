/// How parties are told what has legal effect (告知、送达).
public struct NoticePolicy: Hashable, Sendable, Codable {
    /// The department that runs the delivery adapter; `nil` where the portal alone shows notices.
    public var delivery: DepartmentID?
    /// In the order in which they are tried.
    public var channels: [NoticeChannel]
    /// How long one channel has before the next is tried.
    public var channelLimit: TimeLimit
    public var templates: [NoticeTemplate]

    public init(
        delivery: DepartmentID? = nil,
        channels: [NoticeChannel],
        channelLimit: TimeLimit,
        templates: [NoticeTemplate]
    ) {
        self.delivery = delivery
        self.channels = channels
        self.channelLimit = channelLimit
        self.templates = templates
    }
}

/// The text of a kind of notice, with places for the case's particulars.
public struct NoticeTemplate: Hashable, Sendable, Codable {
    public var kind: NoticeKind
    public var version: Int
    public var title: LocalizedText
    /// Mustache text over the notice's particulars.
    public var text: LocalizedText

    public init(kind: NoticeKind, version: Int, title: LocalizedText, text: LocalizedText) {
        self.kind = kind
        self.version = version
        self.title = title
        self.text = text
    }
}

/// A way to a party. What counts as delivered (送达) differs, see ``meansOfDelivery``.
public enum NoticeChannel: String, Hashable, Sendable, Codable, CaseIterable {
    case portal, sms, post, counter
}

/// The legal acts that a party is told of, each with its document (文书).
public enum NoticeKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// 受理通知书
    case acceptance
    /// 补正告知书
    case correction
    /// 容缺受理通知书
    case tolerance
    /// 不予受理通知书
    case notAccepted
    /// 部门补正告知书
    case objection
    /// 特别程序告知书
    case specialProcedure
    /// 延期告知书
    case extensionOfLimit
    /// 准予决定书
    case approval
    /// 不予决定书
    case rejection
    /// 终止通知书
    case termination
    /// 撤销决定书
    case revocation
    /// 办结通知书
    case conclusion
    /// 容缺逾期通知书
    case toleranceLapsed
    /// 整改通知书
    case rectification
}
