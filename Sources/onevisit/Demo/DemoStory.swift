import Foundation

/// One real case, told from outside: every step is an HTTP request that a portal, a clerk or an employer would make.
///
/// Each step carries an idempotency key made from the story's number, and what it sends depends on nothing else. So a story
/// that was killed anywhere is told again from the beginning, and only what had not happened happens.
struct DemoStory {
    /// The people of the story. All invented.
    struct Cast {
        var portal: APIClient
        var employer: APIClient
        var examiner: APIClient
    }

    let number: Int
    let cast: Cast
    /// Where the portal's token lies, for the command that is shown.
    let tokenFile: String
    let language: LanguageOption
    let say: @Sendable (_ zh: String, _ en: String) -> Void

    /// - Returns: the case's id, once it is closed.
    func tell() async throws -> String {
        let opinion = try await upload(DemoFiles.opinion)
        try await precheck(opinion)
        let caseID = try await submit(opinion)
        say(
            "办件已登记。同一进度也在:\(cast.portal.server)/v1/cases/\(caseID)\n  \(lookCommand(caseID))",
            "Registered. The same progress is at \(cast.portal.server)/v1/cases/\(caseID)\n  \(lookCommand(caseID))"
        )
        var follower = TimelineFollower(client: cast.portal, caseID: caseID, language: language)
        var pending: [Step] = [.accept, .confirmWages, .bringHouseholdProof]
        while true {
            let isClosed = try await follower.printNews()
            if isClosed { return caseID }
            let progress = try await progress(of: caseID)
            if let next = pending.first, progress.isReady(for: next) {
                try await take(next, caseID: caseID)
                pending.removeFirst()
            }
            try await Task.sleep(for: .milliseconds(300))
        }
    }
}

extension DemoStory {
    enum Step {
        /// The lead's examiner looks at the application and accepts it.
        case accept
        /// The employer confirms the wages, without which no costs are settled.
        case confirmWages
        /// The tolerated material arrives while the housing department's result is already held for it.
        case bringHouseholdProof
    }

    private func take(_ step: Step, caseID: String) async throws {
        switch step {
        case .accept:
            say("人社窗口核对材料并受理(容缺一份、承诺一份)", "The examiner accepts: one material tolerated, one committed to")
            try await post(cast.examiner, "\(caseID)/examination", ["finding": "accept"], "accept")
        case .confirmWages:
            say("用人单位确认停工留薪期工资", "The employer confirms the wages")
            try await post(cast.employer, "\(caseID)/acts", ["party": "employer", "act": "confirm-wages"], "wages")
        case .bringHouseholdProof:
            say("住建已核验,结果因缺户籍证明暂不出件;申请人补齐户籍证明", "Housing has decided, its result is held; the proof arrives")
            let proof = try await upload(DemoFiles.householdProof)
            try await post(
                cast.portal,
                "\(caseID)/supplies",
                ["materials": ["household-proof": ["files": [proof]]]],
                "household-proof"
            )
        }
    }

    private func precheck(_ opinion: JSONValue) async throws {
        let reply = try await cast.portal.post("/v1/prechecks", application(opinion), key: key("precheck"))
        try reply.check()
        let answer: JSONValue = try reply.decoded()
        let fetched = (answer["fetched"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
        let gaps = answer["gaps"]?.array?.count ?? 0
        say(
            "提交前预检(与受理同一套检查):缺 \(gaps) 项;系统将自行调取:\(fetched)",
            "Checked beforehand, by the check that acceptance uses: \(gaps) gap(s); fetched by the system: \(fetched)"
        )
    }

    private func submit(_ opinion: JSONValue) async throws -> String {
        let reply = try await cast.portal.post("/v1/cases", application(opinion), key: key("submit"))
        try reply.check()
        let receipt: JSONValue = try reply.decoded()
        guard let caseID = receipt["caseID"]?.string ?? receipt["caseId"]?.string else {
            throw DemoError.unexpected("no case id in \(reply.text)")
        }
        return caseID
    }

    private func progress(of caseID: String) async throws -> CaseProgress {
        let reply = try await cast.portal.get("/v1/cases/\(caseID)")
        try reply.check()
        return CaseProgress(document: try reply.decoded())
    }

    private func upload(_ file: Data) async throws -> JSONValue {
        let reply = try await cast.portal.upload(file, mediaType: "application/pdf")
        try reply.check()
        return try reply.decoded()
    }

    private func post(_ client: APIClient, _ path: String, _ body: JSONValue, _ step: String) async throws {
        let reply = try await client.post("/v1/cases/\(path)", body, key: key(step))
        try reply.check()
    }

    private func lookCommand(_ caseID: String) -> String {
        "curl -H \"Authorization: Bearer $(cat \(tokenFile))\" -H 'Accept: text/plain' \(cast.portal.server)/v1/cases/\(caseID)"
    }

    private func key(_ step: String) -> String { "demo-\(number)-\(step)" }
}

enum DemoError: Error, CustomStringConvertible {
    case unexpected(String)

    var description: String {
        switch self {
        case .unexpected(let text): "the demo met something unexpected: \(text)"
        }
    }
}
