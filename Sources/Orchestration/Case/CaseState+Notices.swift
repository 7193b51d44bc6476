/// What parties were told, and how far each notice has come.
extension CaseState {
    mutating func applyNotices(_ event: Event) {
        switch event.fact {
        case .noticeIssued(let fact):
            notices[fact.notice] = NoticeState(issued: fact, issuedAt: event.at)
            if let clock = fact.clock { start(clock) }
        case .noticeReported(let fact):
            report(fact, at: event.at)
        default:
            break
        }
    }

    private mutating func report(_ fact: NoticeReported, at instant: Timestamp) {
        guard var notice = notices[fact.notice] else { return }
        notice.outcome = fact.outcome
        notice.proof = fact.proof
        switch fact.outcome {
        case .sent:
            break
        case .delivered:
            notice.deliveredAt = instant
            notice.isExhausted = false
            stop([.notice], of: .notice(fact.notice))
        case .failed:
            stop([.notice], of: .notice(fact.notice))
            notice.isExhausted = fact.next == nil
            if let next = fact.next {
                notice.channel = next
                notice.outcome = nil
                notice.proof = nil
            }
            if let clock = fact.clock { start(clock) }
        }
        notices[fact.notice] = notice
    }
}
