/// Whoever is concerned is told of every act with legal effect (告知、送达), where the city says how.
extension CaseDraft {
    /// Issues a notice for each fact of this decision that has legal effect. Each fact is looked at once, and no notice leads to
    /// another, so that there are never more notices than twice the facts.
    mutating func announce() {
        guard let policy = definition.notices, let first = policy.channels.first else {
            announcedCount = events.count
            return
        }
        let decided = at
        while announcedCount < events.count {
            let event = events[announcedCount]
            announcedCount += 1
            for announcement in event.fact.announcements where concerns(announcement) {
                at = max(state.changedAt, event.at)
                issue(announcement, by: first, policy)
            }
        }
        at = max(decided, state.changedAt)
    }

    private mutating func issue(_ announcement: Announcement, by channel: NoticeChannel, _ policy: NoticePolicy) {
        let notice = announcement.notice ?? nextNotice
        let template = policy.templates.first { $0.kind == announcement.kind }
        record(
            .noticeIssued(
                NoticeIssued(
                    notice: notice,
                    kind: announcement.kind,
                    recipient: .applicant,
                    agent: agentToTell,
                    item: announcement.item,
                    template: template.map { "\($0.kind.rawValue)@\($0.version)" },
                    number: nextDocumentNumber,
                    channel: channel,
                    clock: channelClock(of: notice, policy, attempt: 0)
                )
            )
        )
    }

    /// An item that only serves the organs or the parties among themselves comes to no decision that is served on the applicant.
    private func concerns(_ announcement: Announcement) -> Bool {
        guard announcement.kind == .approval, let item = announcement.item.flatMap({ item($0) }) else { return true }
        return switch item.kind {
        case .approval, .instant: true
        case .consultation, .payment, .signature, .appearance: false
        }
    }

    /// The case's number and a running number within the case (文书编号).
    private var nextDocumentNumber: String {
        let count = "\(state.notices.count + 1)"
        return "\(state.number)-\(count.count < 2 ? "0" : "")\(count)"
    }

    /// Whoever may receive for the applicant is told as well as the applicant.
    private var agentToTell: AuthorityID? {
        state.authorities(of: .applicant, at: at).first { $0.scopes.contains(.receive) }?.id
    }
}

/// The way from channel to channel.
extension CaseDraft {
    /// Where nobody runs an adapter, nobody will report: the portal shows the notice, and there is nothing to wait for.
    private func channelClock(of notice: NoticeID, _ policy: NoticePolicy, attempt: Int) -> Clock? {
        guard policy.delivery != nil else { return nil }
        return clockMaker.expiring(
            .notice,
            .notice(notice),
            from: sentAt,
            limit: policy.channelLimit,
            generation: attempt
        )
    }

    /// The next channel has its turn; after the last, the lead department must reach the recipient.
    mutating func passOverChannel(of notice: NoticeState, proof: String) {
        let channels = definition.notices?.channels ?? []
        let place = channels.firstIndex(of: notice.channel).map { $0 + 1 } ?? channels.endIndex
        let next = channels.indices.contains(place) ? channels[place] : nil
        let clock = next.flatMap { _ in
            definition.notices.flatMap { channelClock(of: notice.issued.notice, $0, attempt: place) }
        }
        record(
            .noticeReported(
                NoticeReported(
                    notice: notice.issued.notice,
                    channel: notice.channel,
                    outcome: .failed,
                    proof: proof,
                    next: next,
                    clock: clock
                )
            )
        )
        guard next == nil else { return }
        openIncident(
            .undelivered,
            item: notice.issued.item,
            holder: definition.lead,
            detail: notice.issued.notice.text
        )
    }

    /// A channel that says nothing in its time has failed.
    mutating func passOverSilentChannel(of id: NoticeID, _ clock: Clock) {
        guard let notice = state.notices[id], notice.deliveredAt == nil else { return drop(clock) }
        passOverChannel(of: notice, proof: "")
    }
}
