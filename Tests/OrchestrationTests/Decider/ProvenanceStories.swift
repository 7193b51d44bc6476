import Orchestration
import Testing

@Suite("Every field and material says where it comes from") struct ProvenanceStories {
    static let theme = WorkflowDefinition.theme(
        [.item("permit", uses: [.primary("plan")])],
        materials: [.material("plan")],
        form: [.field("name"), .field("address"), .field("phone")]
    )

    static let prefilled: [FieldID: FieldProvenance] = [
        "name": FieldProvenance(source: .certificate("archive"), recordVersion: "v3"),
        "address": FieldProvenance(source: .share("register")),
    ]

    @Test("What was filled in beforehand keeps its source, and says that it was changed")
    func corrected() throws {
        var story = try CaseStory(Self.theme)
        story.submit { submission in
            submission.provenance = Self.prefilled
            submission.supply = Supply()
        }
        #expect(story.state.provenance == Self.prefilled)
        story.supply("plan", fields: ["address": .text("2 Main Street"), "phone": .text("1")])
        #expect(story.state.provenance["name"]?.isEdited == false)
        #expect(story.state.provenance["name"]?.grade == .a)
        #expect(story.state.provenance["address"]?.source == .share("register"))
        #expect(story.state.provenance["address"]?.isEdited == true)
        #expect(story.state.provenance["address"]?.grade == .d, "changed by hand it is the applicant's word")
        #expect(story.state.provenance["phone"] == nil, "typed from the beginning")
    }

    @Test("The mark outlives the erasure of the values")
    func erased() throws {
        var state = CaseState.unregistered
        state.provenance = Self.prefilled
        let fact = FieldsCorrected(fields: Sealed(nil), edited: ["name"])
        state.apply(Event(at: .epoch, .fieldsCorrected(fact)))
        #expect(state.provenance["name"]?.isEdited == true)
        #expect(state.provenance["address"]?.isEdited == false)
    }

    @Test(
        "A source that nobody knows, or of a value that is not there, is refused",
        arguments: [
            ("colour", .form, .unknownField), ("name", .share("moon"), .unknownSource),
            ("name", .certificate("moon"), .unknownSource),
        ] as [(FieldID, FieldProvenance.Source, RefusalCode)]
    )
    func refusals(field: FieldID, source: FieldProvenance.Source, code: RefusalCode) throws {
        var story = try CaseStory(Self.theme)
        story.submit { $0.provenance = [field: FieldProvenance(source: source)] }
        #expect(story.refusal == code)
        story.submit {
            let version = String(repeating: "7", count: Limits.serialScalars + 1)
            $0.provenance = ["name": FieldProvenance(source: .history, recordVersion: version)]
        }
        #expect(story.refusal == .limitExceeded)
    }

    @Test("A material says who brought it, a fetched one under which order, and how far each may be relied on")
    func materials() throws {
        var story = try CaseStory(
            .theme(
                [.item("permit", uses: [.primary("plan"), .primary("household"), .primary("application")])],
                materials: [
                    .material("plan", from: [.upload, .counter]), .material("household", from: [.share("register")]),
                    .material("application", from: [.form]),
                ]
            )
        )
        story.submit(by: .counterClerk()) { $0.supply.materials["plan"] = .seenAtCounter }
        try story.answer(.fetch, material: "household", .found(.record))
        let plan = story.state.materials["plan"]?.supplied
        #expect(plan?.suppliedBy == Supplier(account: "counter", party: .applicant))
        #expect(plan?.grade == .b)
        let household = story.state.materials["household"]?.supplied
        #expect(household?.suppliedBy == nil)
        #expect(household?.order == story.order(.fetch)?.id)
        #expect(household?.grade == .a)
        #expect(story.state.materials["application"]?.supplied?.grade == .d)
    }

    @Test(
        "Grades follow the source",
        arguments: [(.form, .d), (.history, .c), (.share("register"), .a)] as [(FieldProvenance.Source, TrustGrade)]
    )
    func grades(source: FieldProvenance.Source, grade: TrustGrade) {
        #expect(FieldProvenance(source: source).grade == grade)
        #expect(FieldProvenance(source: source, isEdited: true).grade == .d)
    }
}
