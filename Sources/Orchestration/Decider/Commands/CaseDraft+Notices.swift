/// What becomes of a notice, and what the applicant thinks of it all.
extension CaseDraft {
    /// A channel reports. A report that says nothing new changes nothing, so that an adapter may repeat itself.
    mutating func reportDelivery(_ report: DeliveryReport) throws(Refusal) {
        guard let notice = state.notices[report.notice] else {
            throw .unknown(.noticeNotFound, report.notice.text, zh: "没有这份文书", en: "No such notice")
        }
        guard report.channel == notice.channel else { throw .otherChannel(report, notice.channel) }
        guard notice.deliveredAt == nil else { return }
        try move(to: report.occurredAt, notBefore: notice.issuedAt)
        switch report.outcome {
        case .sent:
            guard notice.outcome == nil else { return }
            record(report)
        case .delivered:
            record(report)
            settleUndelivered(report.notice)
        case .failed:
            guard !notice.isExhausted else { return }
            passOverChannel(of: notice, proof: report.proof)
        }
    }

    private mutating func record(_ report: DeliveryReport) {
        record(
            .noticeReported(
                NoticeReported(
                    notice: report.notice,
                    channel: report.channel,
                    outcome: report.outcome,
                    proof: report.proof
                )
            )
        )
    }

    /// It arrived after all: nobody needs to go after the recipient any more.
    private mutating func settleUndelivered(_ notice: NoticeID) {
        for incident in state.incidents.values.sorted(by: { $0.incident < $1.incident })
        where incident.kind == .undelivered && incident.detail == notice.text {
            record(
                .incidentResolved(
                    IncidentResolved(incident: incident.incident, action: .acknowledge(note: Sealed(nil)))
                )
            )
        }
    }

    /// Says how it was (好差评), once of each item when it is decided and once of the whole when it is concluded.
    mutating func rate(_ rating: Rating) throws(Refusal) {
        guard (1...5).contains(rating.grade) else { throw .gradeOutsideBounds(rating.grade) }
        if let item = rating.item {
            guard let known = state.items[item], known.status != .notNeeded else {
                throw .unknown(.unknownItem, item.text, zh: "没有这个事项", en: "No such item")
            }
            guard known.status.isFinal else { throw .rateLater(.notDecided, item) }
        } else if state.outcome == nil {
            throw .rateLater(.notInThisPhase, nil)
        }
        guard !state.ratings.contains(where: { $0.item == rating.item }) else { throw .alreadyRated(rating.item) }
        record(.ratingGiven(RatingGiven(rating: rating)))
    }
}

extension Refusal {
    fileprivate static func otherChannel(_ report: DeliveryReport, _ channel: NoticeChannel) -> Refusal {
        Refusal(
            .channelMismatch,
            LocalizedText(
                zh: "该文书现由渠道 \(channel.rawValue) 送达，不接受渠道 \(report.channel.rawValue) 的反馈。",
                en:
                    "The notice is with the channel \(channel.rawValue); \(report.channel.rawValue) cannot report on it."
            ),
            at: report.notice.text
        )
    }

    fileprivate static func gradeOutsideBounds(_ grade: Int) -> Refusal {
        Refusal(
            .gradeOutsideBounds,
            LocalizedText(
                zh: "评价等级为1（非常不满意）至5（非常满意）。",
                en: "A grade is from 1 (very dissatisfied) to 5 (very satisfied)."
            ),
            at: "\(grade)"
        )
    }

    fileprivate static func rateLater(_ code: RefusalCode, _ item: ItemID?) -> Refusal {
        Refusal(
            code,
            LocalizedText(zh: "办结后才能评价。", en: "It can be rated once it is decided."),
            at: item?.text,
            isRetryable: true
        )
    }

    fileprivate static func alreadyRated(_ item: ItemID?) -> Refusal {
        Refusal(
            .alreadyRated,
            LocalizedText(zh: "已经评价过。", en: "It has been rated already."),
            at: item?.text
        )
    }
}
