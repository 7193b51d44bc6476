import Foundation

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
        let document: TimelineDocument = try reply.decoded()
        for entry in document.entries.dropFirst(printed) {
            print(entry.line(in: language))
        }
        printed = max(printed, document.entries.count)
        return document.isClosed
    }
}

/// As much of the timeline document as a terminal shows.
struct TimelineDocument: Decodable {
    struct Entry: Decodable {
        struct Words: Decodable {
            var zh: String
            var en: String?
        }

        var at: String
        var fact: String
        var text: Words

        func line(in language: LanguageOption) -> String {
            let words = language == .zh ? text.zh : text.en ?? text.zh
            return "\(at.prefix(19).replacing("T", with: " "))Z  \(words)"
        }
    }

    var entries: [Entry]

    var isClosed: Bool { entries.last?.fact == "caseClosed" }
}
