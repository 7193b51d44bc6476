import Orchestration
import Testing

@Suite("A certificate is called only with its holder's leave (授权用证)") struct UseAuthorisationStories {
    static func theme(_ sources: [MaterialOrigin] = [.certificate("archive"), .upload]) -> WorkflowDefinition {
        SourceStories.theme(sources)
    }

    static func unauthorised(_ sources: [MaterialOrigin] = [.certificate("archive"), .upload]) throws -> CaseStory {
        var story = try CaseStory(theme(sources))
        story.submit { $0.authorisations = nil }
        return story
    }

    static func authorise(_ authorisation: UseAuthorisation = UseAuthorisation(source: "archive")) -> Command {
        .authoriseUse(UseAuthorisationGrant(authorisation: authorisation))
    }

    static let revocation = Command.revokeUse(UseAuthorisationRevocation(source: "archive"))

    @Test("Given with the application, the certificate is called")
    func withTheApplication() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        #expect(story.happened == ["caseRegistered", "useAuthorised", "workOrderIssued"])
        #expect(story.order(.fetch)?.source == "archive")
    }

    @Test("Without it the source is passed over, and the applicant is told that they may allow it")
    func without() throws {
        let story = try Self.unauthorised()
        #expect(story.happened == ["caseRegistered", "sourcePassedOver", "correctionRequested"])
        #expect(story.state.materials["household"]?.passedOver == ["archive": .unauthorised])
        #expect(story.notice.map(\.remedies) == [[.upload, .authorise]])
        let precheck = story.precheck(story.state.submission ?? .complete(for: story.definition))
        #expect(precheck.gaps.map(\.remedies) == [[.upload, .authorise]])
        #expect(precheck.fetched == [])
    }

    @Test("A share needs no leave of the holder")
    func share() throws {
        let story = try Self.unauthorised([.share("register"), .upload])
        #expect(story.order(.fetch)?.source == "register")
    }

    @Test("Allowed in answer to the notice, it is called then; what it gives meets the notice")
    func inAnswer() throws {
        var story = try Self.unauthorised()
        story.handle(Self.authorise(), by: .applicant)
        #expect(story.happened == ["useAuthorised", "workOrderIssued"])
        #expect(story.state.phase == .correcting)
        #expect(story.clock(.fetchBudget, .material("household")) != nil)
        try story.answer(.fetch, material: "household", .found(.record))
        #expect(story.happened == ["materialSupplied", "correctionAnswered", "caseAccepted", "workOrderIssued"])
    }

    @Test("Called in vain, the notice still stands: no second one goes")
    func inVain() throws {
        var story = try Self.unauthorised()
        story.handle(Self.authorise(), by: .applicant)
        try story.answer(.fetch, material: "household", .none)
        #expect(story.happened == ["sourcePassedOver"])
        #expect(story.state.phase == .correcting)
        #expect(story.count("correctionRequested") == 1)
    }

    @Test("Allowed while another source is asked, it takes its turn")
    func inChecking() throws {
        var story = try Self.unauthorised([.certificate("archive"), .share("register"), .upload])
        #expect(story.order(.fetch)?.source == "register")
        story.handle(Self.authorise(), by: .applicant)
        #expect(story.happened == ["useAuthorised"], "one source of a material at a time")
        try story.answer(.fetch, material: "household", .none)
        #expect(story.order(.fetch)?.source == "archive")
    }

    @Test("Taken back, a call under way is given up, and its answer is not taken")
    func revoked() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        let order = try #require(story.order(.fetch))
        story.handle(Self.revocation, by: .applicant)
        #expect(story.happened == ["useAuthorisationRevoked", "sourcePassedOver", "correctionRequested"])
        story.answer(order, .found(.record))
        #expect(story.refusal == .workOrderClosed)
        story.handle(Self.revocation, by: .applicant)
        #expect(story.refusal == .authorisationMissing)
    }

    @Test("What was fetched before the leave was taken back stays")
    func revokedAfterwards() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        try story.answer(.fetch, material: "household", .found(.record))
        story.handle(Self.revocation, by: .applicant)
        #expect(story.standing("household") == .supplied)
    }

    @Test("Leave that has run out covers no later call, not even another attempt")
    func expired() throws {
        var story = try CaseStory(Self.theme())
        let until = story.now.adding(5)
        story.submit { $0.authorisations = [UseAuthorisation(source: "archive", validUntil: until)] }
        try story.answer(.fetch, material: "household", .failed(isRetryable: true, detail: "HTTP 503"))
        story.wait(seconds: 60)
        #expect(story.elapsed == ["sourcePassedOver", "correctionRequested"])
        #expect(story.state.materials["household"]?.passedOver == ["archive": .unauthorised])
    }

    @Test("Leave for some items does not open the certificate to the departments of others")
    func scope() throws {
        let theme = WorkflowDefinition.theme(
            [.item("permit", uses: [.primary("household")]), .item("card", uses: [.primary("household")])],
            materials: [.material("household", from: [.certificate("archive"), .upload])]
        )
        var story = try CaseStory(theme)
        story.submit { $0.authorisations = [UseAuthorisation(source: "archive", items: ["permit"])] }
        #expect(story.state.materials["household"]?.passedOver == ["archive": .unauthorised])
        story.handle(Self.authorise(UseAuthorisation(source: "archive", items: ["permit", "card"])), by: .applicant)
        #expect(story.order(.fetch)?.source == "archive")
    }

    @Test("Leave names a source, items and a holder of this case, and ends later than now")
    func refusals() throws {
        var story = try Self.unauthorised()
        let flaws: [(UseAuthorisation, RefusalCode)] = [
            (UseAuthorisation(source: "moon"), .unknownSource),
            (UseAuthorisation(source: "archive", items: ["poem"]), .unknownItem),
            (UseAuthorisation(source: "archive", items: ["permit", "permit"]), .limitExceeded),
            (UseAuthorisation(source: "archive", validUntil: story.now), .outsideAuthority),
            (UseAuthorisation(source: "archive", holder: "neighbour"), .notAuthorised),
        ]
        for (authorisation, code) in flaws {
            story.handle(Self.authorise(authorisation), by: .applicant)
            #expect(story.refusal == code)
        }
        #expect(story.state.useAuthorisations.isEmpty)
    }

    @Test("Nobody lets another party's certificate be called")
    func anothersCertificate() throws {
        var theme = Self.theme()
        theme.parties = [.party("employer")]
        let authorisation = UseAuthorisation(source: "archive", holder: "employer")
        var story = try CaseStory(theme)
        story.submit { $0.authorisations = [authorisation] }
        #expect(story.refusal == .notAuthorised)
        story.submit { $0.authorisations = [] }
        story.handle(Self.authorise(authorisation), by: .applicant)
        #expect(story.refusal == .notAuthorised)
        story.handle(Self.authorise(authorisation), by: Actor(role: .applicant, account: "e", person: "employer"))
        #expect(story.order(.fetch)?.source == "archive")
        story.handle(Self.revocation, by: .applicant)
        #expect(story.refusal == .notAuthorised)
    }
}
