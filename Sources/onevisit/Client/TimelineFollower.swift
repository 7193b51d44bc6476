import Orchestration

/// Prints what is new on a case's timeline since it last looked.
struct TimelineFollower {
    let client: APIClient
    let caseID: String
    let language: LanguageOption
    private var printed = 0

    init(client: APIClient, caseID: String, language: LanguageOption) {
        self.client = client
        self.caseID = caseID
        self.language = language
    }

    /// - Returns: whether the case is closed.
    mutating func printNews() async throws -> Bool {
        let reply = try await client.get("/v1/cases/\(caseID)/timeline")
        try reply.check()
        let timeline: Timeline = try reply.decoded()
        for line in timeline.lines.dropFirst(max(printed - timeline.omittedLines, 0)) {
            tell(line.text(in: language, offset: timeline.offset))
        }
        printed = timeline.omittedLines + timeline.lines.count
        return timeline.lines.last?.fact == "caseClosed"
    }
}

extension TimelineLine {
    fileprivate func text(in language: LanguageOption, offset: UTCOffset) -> String {
        let seconds = at.adding(Int64(offset.minutes) * 60).description
        let clock = seconds.prefix(19).replacing("T", with: " ")
        return "  \(clock)  \(who.title.text(in: language.language)) · \(text.text(in: language.language))"
    }
}
