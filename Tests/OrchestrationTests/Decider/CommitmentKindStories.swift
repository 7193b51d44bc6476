import Orchestration
import Testing

@Suite("Commitments: the text signed, the proof after all, the licence, the share that is checked")
struct CommitmentKindStories {
    @Test("What was signed is the published text to the letter")
    func textHash() throws {
        var theme = CommitmentStories.theme
        theme.statements[0].textHash = "00"
        var story = try CaseStory(theme)
        var forged = SignedStatement.residence
        forged.textHash = "01"
        story.submit { $0.supply = Supply(commitments: ["residence": forged]) }
        #expect(story.notice.map(\.declined) == [.statementMismatch])
        story.supply(commitments: ["residence": forged])
        #expect(story.refusal == .statementMismatch)
        story.supply(commitments: ["residence": .residence])
        #expect(story.state.materials["residence"]?.commitment?.statement.textHash == "00")
    }

    @Test("The proof takes the place of the statement before the check: the check is called off")
    func withdrawn() throws {
        var story = try CommitmentStories.committed()
        try story.receive("permit")
        let check = try #require(story.order(.verify))
        story.supply("residence")
        #expect(
            story.happened == ["commitmentWithdrawn", "workOrderIssued", "materialSupplied", "workOrderIssued"]
        )
        #expect(story.standing("residence") == .supplied)
        #expect(story.state.orders[check.id]?.isOpen == false)
        #expect(story.clock(.verification, .material("residence")) == nil)
        let stop = try #require(story.order(.cancel))
        #expect(stop.target == check.id)
        #expect(stop.department == "housing")
        story.answer(check, .false(.sample))
        #expect(story.refusal == .workOrderClosed)
        try story.approve("permit")
        #expect(story.state.phase == .concluded, "the checking department has not said that it knows")
        story.answer(stop, .cancelled)
        try story.answer(.material, .received(reference: nil))
        #expect(story.state.phase == .closed)
    }

    @Test("A statement found true is not withdrawn any more")
    func verified() throws {
        var story = try CommitmentStories.committed()
        try story.answer(.verify, material: "residence", .confirmed)
        story.supply("residence")
        #expect(story.refusal == .materialNotAwaited)
    }

    /// A licence that is issued on the holder's word.
    static func licence() -> WorkflowDefinition {
        var item = ItemDefinition.item("licence", by: "land")
        item.commitment = CommitmentPolicy(
            statement: "residence-statement",
            version: 2,
            verification: VerificationPolicy(within: .workingDays(40), department: "street")
        )
        item.commitment?.kind = .licence
        item.commitment?.onFalse = .rectify(within: .workingDays(10))
        return .theme([item, .item("permit")])
    }

    @Test("A licence commitment turns the order into one that only issues; without it the department examines")
    func issueOnly() throws {
        var story = try CaseStory(Self.licence())
        story.submit { $0.supply = Supply(commitments: ["licence:licence": .residence]) }
        #expect(story.order(.do, item: "licence")?.issueOnly == true)
        #expect(story.order(.do, item: "permit")?.issueOnly == nil)
        #expect(story.order(.verify)?.department == "street")
        var examined = try CaseStory(Self.licence())
        examined.submit()
        #expect(examined.order(.do, item: "licence")?.issueOnly == nil)
        #expect(examined.order(.verify) == nil)
    }

    @Test(
        "The order to check says how it is to be checked, where the theme says so",
        arguments: VerificationMeans.allCases
    )
    func means(means: VerificationMeans) throws {
        var theme = Self.licence()
        theme.items[0].commitment?.verification?.means = means
        var story = try CaseStory(theme)
        story.submit { $0.supply = Supply(commitments: ["licence:licence": .residence]) }
        #expect(story.order(.verify)?.means == means)
        #expect(story.order(.do, item: "licence")?.means == nil)
        var plain = try CaseStory(Self.licence())
        plain.submit { $0.supply = Supply(commitments: ["licence:licence": .residence]) }
        #expect(plain.order(.verify)?.means == nil)
    }

    @Test("An untrue licence commitment is mended in time, or the licence is revoked")
    func falseLicence() throws {
        var story = try CaseStory(Self.licence())
        story.submit { $0.supply = Supply(commitments: ["licence:licence": .residence]) }
        try story.approve("licence")
        try story.answer(.verify, .false(.sample))
        #expect(story.happened == ["rectificationRequested"])
        var mended = story
        mended.supply("licence:licence")
        try mended.answer(.verify, .confirmed)
        #expect(mended.happened == ["commitmentRectified"])
        try story.wake("2026-03-20T10:00")
        #expect(story.status("licence") == .revoked)
        #expect(story.status("permit") == .dispatched)
    }

    @Test("A licence commitment on an item that has none is unknown")
    func noLicence() throws {
        var story = try CaseStory(Self.licence())
        story.submit { $0.supply = Supply(commitments: ["licence:permit": .residence]) }
        #expect(story.refusal == .unknownMaterial)
    }

    static func sampled(percent: Int, salt: String) throws -> CaseStory {
        var theme = CommitmentStories.theme
        theme.materials[0].commitment?.verification?.samplePercent = percent
        var story = try CaseStory(theme)
        story.salt = salt
        story.submit { $0.supply = Supply(commitments: ["residence": .residence]) }
        return story
    }

    @Test("Where a share is checked, the choice is recorded; who is not chosen is not checked")
    func sampling() throws {
        var never = try Self.sampled(percent: 0, salt: "s")
        #expect(never.happened.contains("commitmentSampled"))
        #expect(never.order(.verify) == nil)
        try never.approve("permit")
        #expect(never.state.phase == .closed)
        #expect(never.count("commitmentSampled") == 1)
        let always = try Self.sampled(percent: 100, salt: "s")
        #expect(always.order(.verify) != nil)
        let chosen = try (0..<200).count { try Self.sampled(percent: 20, salt: "salt \($0)").order(.verify) != nil }
        #expect((20...60).contains(chosen), "about a fifth, but it was \(chosen)")
    }
}
