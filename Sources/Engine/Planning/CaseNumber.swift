import Messaging
import Orchestration

extension PlanDraft {
    /// The number people use: division, day of receipt, partition and the position of the first event. The position makes it
    /// unique without a counter that two partitions would have to share.
    func caseNumber(for envelope: Envelope, calendar: WorkingCalendar) -> String {
        let date = envelope.receivedAt.date(in: calendar.offset)
        let day = "\(date.year)\(date.month.digits(2))\(date.day.digits(2))"
        return "\(envelope.jurisdiction)-\(day)-\(commit.partition.digits(3))-\(Int(position + 1).digits(8))"
    }
}

extension Int {
    fileprivate func digits(_ count: Int) -> String {
        let text = String(self)
        return String(repeating: "0", count: Swift.max(count - text.utf8.count, 0)) + text
    }
}
