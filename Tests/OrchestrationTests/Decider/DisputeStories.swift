import Orchestration
import Testing

@Suite("The applicant disputes what a source said (数据异议)") struct DisputeStories {
    static func dispute(_ source: SourceID = "register", of material: MaterialID = "household") -> Command {
        .disputeSource(SourceDispute(material: material, source: source, reason: Sealed("I am registered there")))
    }

    /// The register has no record, and the applicant was told.
    static func foundNothing() throws -> CaseStory {
        var story = try CaseStory(SourceStories.theme([.share("register"), .share("archive"), .upload]))
        story.submit()
        try story.answer(.fetch, material: "household", .none)
        try story.answer(.fetch, material: "household", .failed(isRetryable: false, detail: "HTTP 400"))
        return story
    }

    @Test("It is recorded, and the source's department must look")
    func opened() throws {
        var story = try Self.foundNothing()
        story.handle(Self.dispute(), by: .applicant)
        #expect(story.happened == ["sourceDisputed", "incidentOpened"])
        #expect(story.incidents.map(\.kind) == [.disputedSource])
        #expect(story.incidents.map(\.holder) == ["land"])
        #expect(story.state.phase == .correcting)
        story.handle(Self.dispute(), by: .applicant)
        #expect(story.refusal == .nothingToDispute, "each word of a source is disputed once")
    }

    @Test("Only what a source said can be disputed")
    func nothingSaid() throws {
        var story = try Self.foundNothing()
        story.handle(Self.dispute("archive"), by: .applicant)
        #expect(story.refusal == .nothingToDispute, "it could not be reached")
        story.handle(Self.dispute("police"), by: .applicant)
        #expect(story.refusal == .unknownSource)
        story.handle(Self.dispute(of: "poem"), by: .applicant)
        #expect(story.refusal == .unknownMaterial)
        story.handle(Self.dispute(), by: AuthorisationStories.stranger)
        #expect(story.refusal == .notAuthorised)
    }

    @Test("Asked again after the data are mended, what it gives meets the notice")
    func askedAgain() throws {
        var story = try Self.foundNothing()
        story.handle(Self.dispute(), by: .applicant)
        try story.resolve(.retry, by: .supervisor(of: "land"))
        #expect(story.happened == ["workOrderIssued", "incidentResolved"])
        #expect(story.order(.fetch)?.source == "register")
        try story.answer(.fetch, material: "household", .found(.record))
        #expect(story.happened == ["materialSupplied", "correctionAnswered", "caseAccepted", "workOrderIssued"])
        #expect(story.state.materials["household"]?.passedOver == ["archive": .unavailable])
    }

    @Test("It may say the same again, and that may be disputed again; or its owner says that it is right")
    func saysTheSame() throws {
        var story = try Self.foundNothing()
        story.handle(Self.dispute(), by: .applicant)
        try story.resolve(.retry, by: .supervisor(of: "land"))
        try story.answer(.fetch, material: "household", .none)
        story.handle(Self.dispute(), by: .applicant)
        #expect(story.refusal == nil)
        try story.resolve(.terminateItem(.sample), by: .supervisor(of: "land"))
        #expect(story.refusal == .incidentStillOpen)
        try story.resolve(.acknowledge(note: Sealed("checked, no record")), by: .supervisor(of: "land"))
        #expect(story.state.incidents.isEmpty)
    }

    @Test("Data that a source gave can be disputed too, and departments hear of the new ones")
    func wrongData() throws {
        var story = try CaseStory(SourceStories.theme([.share("register"), .upload]))
        story.submit()
        try story.answer(.fetch, material: "household", .found(.record))
        story.handle(Self.dispute(), by: .applicant)
        #expect(story.happened == ["sourceDisputed", "incidentOpened"])
        try story.resolve(.retry, by: .supervisor(of: "land"))
        try story.answer(.fetch, material: "household", .found(FoundMaterial(recordVersion: "v8")))
        #expect(story.happened == ["materialSupplied", "workOrderIssued"])
        #expect(story.state.materials["household"]?.supplied?.recordVersion == "v8")
        #expect(story.order(.material, item: "permit") != nil)
    }

    @Test("A certificate is not asked again after its holder took the leave back")
    func withoutLeave() throws {
        var story = try CaseStory(SourceStories.theme([.certificate("archive"), .upload]))
        story.submit()
        try story.answer(.fetch, material: "household", .none)
        story.handle(Self.dispute("archive"), by: .applicant)
        story.handle(UseAuthorisationStories.revocation, by: .applicant)
        try story.resolve(.retry, by: .supervisor(of: "land"))
        #expect(story.refusal == .authorisationMissing)
        #expect(story.incidents.count == 1)
    }
}
