/// The documents that the applicant was sent, and whether they have come.
extension CaseReading {
    /// In the order in which they were issued, without those that are shown with what is to be mended.
    func documents(beside shown: Set<NoticeID>) -> [NoticeProgress] {
        noticesInOrder.filter { !shown.contains($0.issued.notice) && sees($0) }.map { notice in
            let item = notice.issued.item.map { index.title($0) }
            return NoticeProgress(
                notice: notice.issued.notice,
                item: notice.issued.item,
                title: item.map { title in
                    LocalizedText(
                        zh: "\(notice.issued.kind.text.zh)（\(title.zh)）",
                        en: "\(notice.issued.kind.text.english) (\(title.english))"
                    )
                } ?? notice.issued.kind.text,
                since: notice.issuedAt,
                gaps: [],
                document: progress(of: notice)
            )
        }
    }

    private var noticesInOrder: [NoticeState] {
        state.notices.values.sorted { ($0.issuedAt, $0.issued.number) < ($1.issuedAt, $1.issued.number) }
    }

    private func sees(_ notice: NoticeState) -> Bool {
        if seesWholeCase { return true }
        return notice.issued.item.flatMap { index.item($0) }.map { seesPart(of: $0.department) } ?? false
    }

    func document(of id: NoticeID) -> NoticeDocumentProgress? { state.notices[id].map { progress(of: $0) } }

    func lastNotice(_ kind: NoticeKind, of item: ItemID) -> NoticeState? {
        noticesInOrder.last { $0.issued.kind == kind && $0.issued.item == item }
    }

    func progress(of notice: NoticeState) -> NoticeDocumentProgress {
        NoticeDocumentProgress(
            kind: notice.issued.kind,
            number: notice.issued.number,
            channel: notice.channel,
            channelText: notice.channel.text,
            outcome: notice.outcome,
            deliveredAt: notice.deliveredAt,
            isUndelivered: notice.isExhausted,
            statusText: statusText(of: notice)
        )
    }

    private func statusText(of notice: NoticeState) -> LocalizedText {
        let channel = notice.channel.text
        if let instant = notice.deliveredAt {
            let when = instant.minuteText(in: calendar.offset)
            return LocalizedText(zh: "\(when) 已送达（\(channel.zh)）", en: "delivered \(when) (\(channel.english))")
        }
        if notice.isExhausted {
            return LocalizedText(
                zh: "各渠道均未送达，由牵头部门联系您",
                en: "no channel reached you; the lead department will contact you"
            )
        }
        let issued = notice.issuedAt.minuteText(in: calendar.offset)
        return LocalizedText(zh: "\(issued) 发出（\(channel.zh)）", en: "issued \(issued) (\(channel.english))")
    }

    /// What lies ready for the applicant and counts as delivered only when it is taken.
    var documentsToTake: [NextAction] {
        noticesInOrder.compactMap { notice in
            guard notice.deliveredAt == nil, let clock = clock(.notice, .notice(notice.issued.notice)),
                let way = notice.channel.wayToTake
            else { return nil }
            let title = notice.issued.kind.text
            return NextAction(
                kind: .receive,
                subject: notice.issued.notice.text,
                text: LocalizedText(
                    zh: "请\(way.zh)《\(title.zh)》（\(notice.issued.number)）。",
                    en: "\(way.english) “\(title.english)” (\(notice.issued.number))."
                ),
                by: clock.runningDue,
                remedies: []
            )
        }
    }
}

extension NoticeChannel {
    /// What the recipient must do for it to count as delivered; `nil` where it comes by itself.
    fileprivate var wayToTake: LocalizedText? {
        switch self {
        case .portal: LocalizedText(zh: "登录门户查看", en: "Sign in to the portal and open")
        case .counter: LocalizedText(zh: "到窗口领取", en: "Fetch at the counter")
        case .sms, .post: nil
        }
    }
}
