import Orchestration
import Testing

@Suite("Somebody acts for a party (代理)") struct AuthorityStories {
    static let theme = WorkflowDefinition.theme(
        [
            .item(
                "permit",
                uses: [
                    .primary("plan"), .secondary("residence", TolerancePolicy(within: .workingDays(5))),
                    .secondary("proof"),
                ]
            )
        ],
        materials: [.material("plan"), .material("residence"), .material("proof", commitment: .residence)],
        parties: [
            .party(.applicant, mayUseAgent: true, owes: [.act("sign")]),
            .party("employer", mayUseAgent: true, owes: [.act("confirm")]), .party("witness"),
        ]
    )

    static let paper = SuppliedMaterial.scan.files

    static func authority(
        _ id: AuthorityID = "a1",
        for principal: PartyID = .applicant,
        may scopes: [Authority.Scope] = [.submit, .supply],
        until: Timestamp? = nil,
        files: [FileReference] = []
    ) -> Authority {
        Authority(
            id: id,
            principal: principal,
            agent: .named("agent"),
            scopes: scopes,
            validUntil: until,
            files: files
        )
    }

    static func grant(_ authority: Authority) -> Command { .grantAuthority(AuthorityGrant(authority: authority)) }
    static func revoke(_ id: AuthorityID) -> Command { .revokeAuthority(AuthorityRevocation(authority: id)) }

    /// Told what is missing, with an agent.
    static func correcting(_ scopes: [Authority.Scope] = [.supply], until: Timestamp? = nil) throws -> CaseStory {
        var story = try CaseStory(theme)
        story.submit { $0.supply = Supply() }
        story.handle(grant(authority(may: scopes, until: until)), by: .applicant)
        #expect(story.refusal == nil)
        return story
    }

    @Test("Within the scope the agent acts for the party, and each fact says under which authority")
    func withinScope() throws {
        var story = try Self.correcting([.supply, .promise, .commit, .withdraw])
        story.supply("plan", by: .agent)
        #expect(story.refusal == nil)
        let supplier = story.state.materials["plan"]?.supplied?.suppliedBy
        #expect(supplier == Supplier(account: "agent", party: .applicant, authority: "a1"))
        story.supply(promises: ["residence"], by: .agent)
        story.supply(commitments: ["proof": .residence], by: .agent)
        #expect(story.state.materials["proof"]?.commitment?.authority == "a1")
        #expect(story.state.materials["proof"]?.commitment?.signer == .applicant)
        #expect(story.boundBy["materialPromised"] == "a1")
        story.withdraw(by: .agent)
        #expect(story.boundBy["withdrawalRequested"] == "a1")
    }

    @Test("What the party does itself names no authority")
    func itself() throws {
        var story = try Self.correcting()
        story.supply("plan")
        #expect(story.state.materials["plan"]?.supplied?.suppliedBy?.authority == nil)
    }

    @Test("Promises and commitments bind the party's credit: they need a scope that names them")
    func expressScope() throws {
        var story = try Self.correcting([.submit, .supply, .withdraw, .pay, .receive])
        story.supply(promises: ["residence"], by: .agent)
        #expect(story.refusal == .outsideAuthority)
        story.supply(commitments: ["proof": .residence], by: .agent)
        #expect(story.refusal == .outsideAuthority)
        story.supply("plan", promises: ["residence"], by: .agent)
        #expect(story.refusal == .outsideAuthority, "one part is outside, so all of it is")
        #expect(story.standing("plan") != .supplied)
        story.supply("plan", by: .agent)
        #expect(story.refusal == nil)
    }

    @Test("A second authority adds to the first, and the fact names the one that covers it")
    func twoAuthorities() throws {
        var story = try Self.correcting([.supply])
        story.handle(Self.grant(Self.authority("a2", may: [.promise])), by: .applicant)
        story.supply("plan", promises: ["residence"], by: .agent)
        #expect(story.refusal == nil)
        #expect(story.state.materials["plan"]?.supplied?.suppliedBy?.authority == "a1")
        #expect(story.boundBy["materialPromised"] == "a2")
    }

    @Test("It is checked at every act: expired or revoked it covers nothing later, and what was done stays")
    func ends() throws {
        let until = try instant("2026-03-03T00:00:00+08:00")
        var story = try Self.correcting(until: until)
        story.supply("plan", by: .agent)
        try story.later("2026-03-02T23:59")
        story.supply("plan", by: .agent)
        #expect(story.refusal == nil)
        try story.later("2026-03-03T00:00")
        story.supply("plan", by: .agent)
        #expect(story.refusal == .outsideAuthority)
        story.handle(Self.grant(Self.authority("a2", may: [.supply])), by: .applicant)
        story.supply("plan", by: .agent)
        #expect(story.refusal == nil)
        story.handle(Self.revoke("a2"), by: .applicant)
        story.supply("plan", by: .agent)
        #expect(story.refusal == .outsideAuthority)
        #expect(story.standing("plan") == .supplied)
        #expect(story.state.authorities(of: .applicant, at: story.now) == [])
        story.handle(Self.revoke("a2"), by: .applicant)
        #expect(story.refusal == .authorityNotFound)
    }

    @Test("An agent may lay the authority down, but not hand it on")
    func layDown() throws {
        var story = try Self.correcting(Authority.Scope.allCases)
        story.handle(Self.grant(Self.authority("a2")), by: .agent)
        #expect(story.refusal == .notAuthorised)
        story.handle(Self.revoke("a1"), by: AuthorisationStories.stranger)
        #expect(story.refusal == .notAuthorised)
        story.handle(Self.revoke("a1"), by: .agent)
        #expect(story.refusal == nil)
        story.supply("plan", by: .agent)
        #expect(story.refusal == .outsideAuthority)
    }

    @Test("An authority of one party covers nothing of another")
    func otherParty() throws {
        var story = try Self.correcting()
        let employer = Actor(role: .applicant, account: "employer", person: "employer")
        story.handle(Self.grant(Self.authority("b1", for: "employer", may: [.submit])), by: .applicant)
        #expect(story.refusal == .notAuthorised, "the applicant does not speak for the employer")
        story.handle(Self.grant(Self.authority("b1", for: "employer", may: [.submit])), by: employer)
        #expect(story.refusal == nil)
        story.handle(.performAct(PerformAct(party: .applicant, act: "sign")), by: .agent)
        #expect(story.refusal == .outsideAuthority)
        story.handle(.performAct(PerformAct(party: "employer", act: "confirm")), by: .agent)
        #expect(story.refusal == nil)
        #expect(story.boundBy["actPerformed"] == "b1")
    }

    @Test("A paper authority is filed by a clerk; without the paper a clerk grants nothing")
    func paperAuthority() throws {
        var story = try CaseStory(Self.theme)
        story.submit { $0.supply = Supply() }
        story.handle(Self.grant(Self.authority(may: [.supply])), by: .counterClerk(with: "agent"))
        #expect(story.refusal == .notAuthorised)
        story.handle(Self.grant(Self.authority(may: [.supply], files: Self.paper)), by: .counterClerk(with: "agent"))
        #expect(story.refusal == nil)
        story.supply("plan", by: .counterClerk(with: "agent"))
        #expect(story.state.materials["plan"]?.supplied?.suppliedBy?.authority == "a1")
    }

    @Test("Only an agent's own account, a portal or a clerk with the agent acts as an agent")
    func accounts() throws {
        var story = try Self.correcting()
        let refused: [Actor] = [
            Actor(role: .applicant, account: "x", person: "agent"),
            Actor(role: .auditor, account: "x", person: "agent"),
            Actor(role: .agent, account: "x", person: "somebody"), Actor(role: .agent, account: "x"),
        ]
        for actor in refused {
            story.supply("plan", by: actor)
            #expect(story.refusal == .notAuthorised)
        }
        story.supply("plan", by: Actor(role: .portal, account: "portal", person: "agent"))
        #expect(story.refusal == nil)
    }

    @Test("An application may come from an agent who brings the instrument")
    func submission() throws {
        var story = try CaseStory(Self.theme)
        story.submit(by: .agent)
        #expect(story.refusal == .notAuthorised)
        story.submit(by: .agent) { $0.authorities = [Self.authority()] }
        #expect(story.refusal == .outsideAuthority, "nobody vouches for it")
        story.submit(by: .agent) { $0.authorities = [Self.authority(may: [.supply], files: Self.paper)] }
        #expect(story.refusal == .outsideAuthority, "it does not cover applying")
        story.submit(by: .agent) { submission in
            submission.authorities = [Self.authority(files: Self.paper)]
            submission.supply.promises = ["residence"]
        }
        #expect(story.refusal == .outsideAuthority, "it does not cover promising")
        #expect(story.state == .unregistered)
        story.submit(by: .agent) { $0.authorities = [Self.authority(files: Self.paper)] }
        #expect(story.happened.prefix(2) == ["caseRegistered", "authorityGranted"])
        #expect(story.boundBy["actPerformed"] == "a1")
        for case .caseRegistered(let fact) in story.journal.map(\.fact) {
            #expect(fact.submittedBy == Supplier(account: "agent", party: .applicant, authority: "a1"))
        }
    }

    @Test("Where the workflow wants the party in person no agent is admitted")
    func inPerson() throws {
        var theme = Self.theme
        theme.parties[0].mayUseAgent = false
        var story = try CaseStory(theme)
        story.submit(by: .agent) { $0.authorities = [Self.authority(files: Self.paper)] }
        #expect(story.refusal == .agentNotAdmitted)
        story.submit()
        story.handle(Self.grant(Self.authority()), by: .applicant)
        #expect(story.refusal == .agentNotAdmitted)
    }

    @Test("An authority names a party of the case and what is permitted, ends later than now, and has its own number")
    func refusals() throws {
        var story = try Self.correcting()
        let flaws: [(Authority, RefusalCode)] = [
            (Self.authority("a1"), .authorityExists), (Self.authority("a2", may: []), .outsideAuthority),
            (Self.authority("a2", until: story.now), .outsideAuthority), (Self.authority(" "), .unreadableText),
            (Self.authority("a2", for: "witness", files: Self.paper), .agentNotAdmitted),
            (Self.authority("a2", for: "nobody", files: Self.paper), .unknownParty),
            (Self.authority(AuthorityID(String(repeating: "a", count: 201))), .limitExceeded),
            (Self.authority("a2", files: Array(repeating: Self.paper[0], count: 101)), .limitExceeded),
        ]
        for (authority, code) in flaws {
            story.handle(Self.grant(authority), by: authority.files.isEmpty ? .applicant : .counterClerk())
            #expect(story.refusal == code, "\(authority.id)")
        }
        for number in 2...Limits.authoritiesPerCase {
            story.handle(Self.grant(Self.authority(AuthorityID("a\(number)"))), by: .applicant)
            #expect(story.refusal == nil)
        }
        story.handle(Self.revoke("a1"), by: .applicant)
        story.handle(Self.grant(Self.authority("more")), by: .applicant)
        #expect(story.refusal == .limitExceeded, "ended ones count")
        story.handle(Self.revoke("unknown"), by: .applicant)
        #expect(story.refusal == .authorityNotFound)
        story.handle(Self.revoke("unknown"), by: .agent)
        #expect(story.refusal == .notAuthorised)
    }
}

extension CaseStory {
    /// The authority that each kind of fact rests on which binds a party, as it happened last.
    var boundBy: [String: AuthorityID] {
        var bound: [String: AuthorityID] = [:]
        for event in journal {
            switch event.fact {
            case .materialPromised(let fact): bound[event.fact.name] = fact.authority
            case .actPerformed(let fact): bound[event.fact.name] = fact.authority
            case .withdrawalRequested(let fact): bound[event.fact.name] = fact.authority
            case .useAuthorised(let fact): bound[event.fact.name] = fact.authority
            default: break
            }
        }
        return bound
    }
}
