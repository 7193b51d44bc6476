import Orchestration

/// Materials and days, as documents name them.
extension NoticeParticulars {
    func gaps(_ gaps: [Gap], _ clock: Clock) -> [String: Any] {
        let materials = gaps.enumerated().map { index, gap in
            filled([
                "index": "\(index + 1)", "title": title(of: gap.subject),
                "form": gap.remedies.map { say($0.text) }.joined(separator: say("，或者", ", or ")),
                "reason": gap.objection?.reason.value ?? "", "remedy": gap.objection?.remedy.value ?? "",
            ])
        }
        return until(clock).merging(["materials": materials]) { $1 }
    }

    func tolerances(_ tolerances: [Tolerance]) -> [[String: String]] {
        tolerances.enumerated().map { index, tolerance in
            let items = say.quoted(tolerance.items.map { titles.item($0) })
            let ended = tolerance.onExpiry == .terminateCase ? say("整件办理", "the whole case") : items
            return filled([
                "index": "\(index + 1)", "title": say(titles.material(tolerance.material)),
                "form": form(of: tolerance.material), "deadline": lastDay(of: tolerance.clock),
                "why": why(tolerance.clock), "consequence": ended,
                "holds": say.quoted(tolerance.holds.map { titles.item($0) }),
            ])
        }
    }

    /// How the guide takes the material: as a file, or shown at the counter.
    private func form(of id: MaterialID) -> String {
        let sources = moment.definition.materials.first { $0.id == id }?.sources ?? []
        let ways = [
            sources.contains(.upload)
                ? say("电子版（原件扫描件或者照片）", "an electronic copy (a scan or photograph of the original)") : nil,
            sources.contains(.counter) ? say("原件交窗口核验", "the original, shown at the counter") : nil,
        ]
        let form = ways.compactMap(\.self).joined(separator: say("，或者", ", or "))
        return form.isEmpty ? say("按办事指南要求的形式", "in the form that the guide asks for") : form
    }

    private func title(of subject: Gap.Subject) -> String {
        switch subject {
        case .material(let id): say(titles.material(id))
        case .field(let id): say(titles.field(id))
        case .situation(let id): say(titles.question(id))
        case .party(let id): say(titles.party(id))
        case .list(let id):
            moment.definition.lists.first { $0.id == id }.map { say($0.title) } ?? id.text
        case .act(let id):
            moment.definition.parties.flatMap(\.acts).first { $0.id == id }.map { say($0.title) } ?? id.text
        }
    }

    func until(_ clock: Clock) -> [String: Any] { ["deadline": lastDay(of: clock), "why": why(clock)] }

    /// The last day on which it is still in time: a limit in days ends at midnight.
    private func lastDay(of clock: Clock) -> String { day(clock.due.adding(microseconds: -1)) }

    /// How the day was counted, if the calendar that counted it is at hand.
    private func why(_ clock: Clock) -> String {
        guard let calendar, calendar.reference == clock.calendar else {
            return say("自起始之日起\(clock.limit.text.zh)", "\(say(clock.limit.text)) from the start")
        }
        return say(calendar.explain(start: clock.start, limit: clock.limit, pauses: clock.pauses).text)
    }

    func day(_ instant: Timestamp) -> String {
        let day = instant.date(in: calendar?.offset ?? .china)
        return say("\(day.year)年\(day.month)月\(day.day)日", "\(day)")
    }

    private func filled(_ values: [String: String]) -> [String: String] { values.filter { !$0.value.isEmpty } }
}
