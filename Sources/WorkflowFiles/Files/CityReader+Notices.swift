import Orchestration

/// How parties are told what has legal effect (文书): by which ways, and in which words.
extension CityReader {
    static let channels: [Term: NoticeChannel] = [
        .portal: .portal, .sms: .sms, .post: .post, .handedOver: .counter,
    ]

    static let noticeKinds: [Term: NoticeKind] = [
        .acceptance: .acceptance, .correction: .correction, .tolerance: .tolerance, .notAccepted: .notAccepted,
        .objection: .objection, .specialProcedures: .specialProcedure, .extensions: .extensionOfLimit,
        .granted: .approval, .refused: .rejection, .termination: .termination, .revoke: .revocation,
        .conclusion: .conclusion, .toleranceLapsed: .toleranceLapsed, .rectify: .rectification,
    ]

    func notices(_ tree: Tree) -> NoticePolicy? {
        let keys = KeyedTree(
            tree,
            required: [.channels, .limit],
            optional: [.deliveredBy, .templates, .remark],
            report
        )
        guard let keys else { return nil }
        var channels: [NoticeChannel] = []
        for element in keys[.channels]?.elements ?? [] {
            guard let channel = element.choice(Self.channels, report) else { continue }
            if channels.contains(channel) { tellTwice(element) } else { channels.append(channel) }
        }
        let delivery = keys[.deliveredBy].flatMap { departmentNames.resolve($0, report) }
        let templates = keys[.templates].map { self.templates($0) } ?? []
        guard let limit = keys[.limit]?.limit(report), !channels.isEmpty else { return nil }
        return NoticePolicy(
            delivery: delivery.map { DepartmentID($0) },
            channels: channels,
            channelLimit: limit,
            templates: templates
        )
    }

    private func templates(_ tree: Tree) -> [NoticeTemplate] {
        guard let entries = tree.mapping else {
            tree.tellType(.init(zh: "若干“文书种类: {…}”", en: "“kind of notice: {…}” pairs"), report)
            return []
        }
        var kinds: Set<NoticeKind> = []
        return entries.compactMap { entry in
            let kind = entry.key.choice(Self.noticeKinds, report)
            if let kind, !kinds.insert(kind).inserted { tellTwice(entry.key) }
            let keys = KeyedTree(entry.value, required: [.title, .version, .text], optional: [.remark], report)
            let title = keys?[.title]?.localized(report)
            let version = keys?[.version]?.integer(in: 1...99_999, report)
            let text = keys?[.text]?.localized(atMost: FileLimits.text, report)
            guard let kind, let title, let version, let text else { return nil }
            return NoticeTemplate(kind: kind, version: version, title: title, text: text)
        }
    }

    private func tellTwice(_ tree: Tree) {
        report.error(
            .duplicateKey,
            at: tree.position,
            .init(zh: "“\(tree.scalar ?? "")”写了两次。", en: "“\(tree.scalar ?? "")” is written twice."),
            fix: .init(zh: "只保留一处。", en: "Keep one of them.")
        )
    }
}
