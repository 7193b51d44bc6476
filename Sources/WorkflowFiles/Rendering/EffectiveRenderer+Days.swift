import Orchestration

/// How days are counted, and by which law.
extension EffectiveRenderer {
    /// Only what the city or the organ added to the published holidays: those are a page of their own.
    func calendar(_ calendar: WorkingCalendar) -> Sheet {
        keyed([
            (.id, .text(calendar.id)), (.version, .text(calendar.version)),
            (.extending, calendar.basis.map(Sheet.text) ?? .empty),
            (.from, .text(calendar.firstDate.description)), (.until, .text(calendar.lastDate.description)),
            (.closures, .list(calendar.closures.map(closure))),
            (.officeHours, calendar.officeHours.map { .text($0.description) } ?? .empty),
            (.moveFromHoliday, flag(calendar.movesFromHoliday)),
        ])
    }

    private func closure(_ closure: AdHocClosure) -> Sheet {
        let days =
            closure.from == closure.through
            ? closure.from.description : "\(closure.from) \(rangeWord) \(closure.through)"
        return keyed([(.date, .text(days)), (.reason, title(closure.reason))])
    }

    /// A limit with the law behind it.
    func limit(_ limit: TimeLimit?, _ basis: LegalBasis?) -> Sheet {
        guard let basis else { return self.limit(limit) }
        return keyed([(.limit, self.limit(limit)), (.basis, .text(basis.text.text(in: language)))])
    }
}
