/// Which reasons make a clock stand still on a day, for the explanation.
struct PauseNotes {
    private let spans: [(days: ClosedRange<CivilDate>, text: LocalizedText)]

    init(_ pauses: [Pause], in offset: UTCOffset) {
        spans = pauses.compactMap { pause in
            guard let reason = pause.reason else { return nil }
            let first = pause.from.date(in: offset)
            guard let to = pause.to else { return (first...CivilDate.latest, reason.text) }
            return to > pause.from ? (first...to.dateEnding(in: offset), reason.text) : nil
        }
    }

    /// Each reason once, in the order in which the pauses were recorded; `nil` where none has a reason.
    func note(on day: CivilDate) -> LocalizedText? {
        var texts: [LocalizedText] = []
        for span in spans where span.days.contains(day) && !texts.contains(span.text) { texts.append(span.text) }
        guard !texts.isEmpty else { return nil }
        return LocalizedText(
            zh: texts.map(\.zh).joined(separator: "、"),
            en: texts.map { $0.text(in: .english) }.joined(separator: ", ")
        )
    }
}
