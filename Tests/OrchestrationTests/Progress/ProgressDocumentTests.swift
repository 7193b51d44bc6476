import Orchestration
import Testing

@Suite("The progress document")
struct ProgressDocumentTests {
    var story: Story

    init() throws {
        story = try Story()
    }

    private func item(_ id: ItemID, in document: ProgressDocument) throws -> ItemProgress {
        try #require(document.items.first { $0.id == id })
    }

    @Test("A gap becomes one action with every way of mending it and the last day")
    mutating func correction() throws {
        try story.apply(
            at: morning(of: "2026-02-10"),
            supply: Supply(materials: ["decision": Story.upload("decision")])
        )
        let document = story.progress(for: .applicant)
        #expect(document.stage.stage == .correction)
        #expect(document.number == "442000-2026-000017")
        #expect(document.actions.map(\.kind) == [.supply, .supply])
        let household = try #require(document.actions.first { $0.subject == "household" })
        #expect(household.remedies == [.upload, .counter, .promise])
        // Ten working days from 2026-02-10, over the Spring Festival and its make-up Saturdays.
        #expect(household.text.zh == "请在2026-03-02（含当日）前补正《户籍证明》：上传，或到窗口核验，或承诺后补（容缺受理）。")
        let notice = try #require(document.notices.first)
        #expect(notice.gaps.map(\.subject) == ["household", "residence"])
        #expect(notice.since == story.state.phaseSince)
        let material = try #require(document.materials.first { $0.id == "household" })
        #expect(material.passedOver.map(\.reason) == [.closed])
    }

    @Test("What was supplied in part is not asked for again")
    mutating func partialSupply() throws {
        try story.apply(
            at: morning(of: "2026-02-10"),
            supply: Supply(materials: ["decision": Story.upload("decision")])
        )
        let supply = Supply(materials: ["household": Story.upload("household")])
        try story.tell(.supply(supply), by: Story.worker, at: morning(of: "2026-02-11"))
        #expect(story.progress(for: .applicant).actions.map(\.subject) == ["residence"])
    }

    @Test("During the examination the lead's clerk has the action and the applicant has none")
    mutating func examination() throws {
        try story.applyInFull(at: morning(of: "2026-02-10"))
        #expect(story.progress(for: .applicant).stage.stage == .examination)
        #expect(story.progress(for: .applicant).actions.map(\.kind) == [.nothing])
        let action = try #require(story.progress(for: .staff("human-resources")).actions.first)
        #expect(action.kind == .examine)
        #expect(action.text.en?.contains("by the end of 2026-02-24") == true)
        #expect(story.progress(for: .staff("housing")).actions.map(\.kind) == [.nothing])
        let items = story.progress(for: .applicant).items
        #expect(items.first?.waitsFor.map(\.kind) == [.acceptance])
    }

    @Test("After acceptance each item says who has it, until when, and what it waits for")
    mutating func inProgress() throws {
        try story.applyInFull(at: morning(of: "2026-02-10"))
        try story.accept(at: morning(of: "2026-02-10"))
        let document = story.progress(for: .applicant)
        let property = try item("property", in: document)
        #expect(property.status == .dispatched)
        #expect(property.holder?.department == "natural-resources")
        #expect(property.holder?.organ == "11442000007332002B")
        #expect(property.due == (try date("2026-02-24").end(in: .china)))
        #expect(property.whyThatDay?.zh.contains("扣除休息日9天") == true)
        let adaptation = try item("adaptation", in: document)
        #expect(adaptation.waitsFor.map(\.kind) == [.item, .act])
        #expect(adaptation.waitsFor.map(\.subject) == ["property", "confirm-wages"])
        #expect(adaptation.holder?.department == "natural-resources")
        #expect(try item("device", in: document).status == .undecided)
        #expect(try item("device", in: document).waitsFor.map(\.subject) == ["confirmation"])
    }

    @Test("A promised material is an action with its last day and what lapses with it")
    mutating func promisedMaterial() throws {
        try story.applyInFull(at: morning(of: "2026-02-10"))
        try story.accept(at: morning(of: "2026-02-10"))
        let document = story.progress(for: .applicant)
        #expect(document.actions.map(\.text.zh) == ["请在2026-02-24（含当日）前补交承诺的《户籍证明》，逾期将终止办理：产权核验。"])
        let household = try #require(document.materials.first { $0.id == "household" })
        #expect(household.standing == .promised)
        #expect(household.until == (try date("2026-02-24").end(in: .china)))
        #expect(household.holds == ["property"])
    }

    @Test("A held result names the material, the applicant who has it and the day")
    mutating func held() throws {
        try story.applyInFull(at: morning(of: "2026-02-10"))
        try story.accept(at: morning(of: "2026-02-10"))
        try story.answer("property", .approved(Approval(documentNumber: "中自然资〔2026〕1号")), at: morning(of: "2026-02-11"))
        let property = try item("property", in: story.progress(for: .applicant))
        #expect(property.status == .held)
        #expect(property.holder?.party == .applicant)
        #expect(property.waitsFor.map(\.subject) == ["household"])
        #expect(property.due == (try date("2026-02-24").end(in: .china)))
        #expect(property.documentNumber == "中自然资〔2026〕1号")
        #expect(try item("adaptation", in: story.progress(for: .applicant)).holder?.party == .applicant)
    }

    @Test("A department's objection pauses its clock and puts the applicant in charge")
    mutating func objection() throws {
        try story.applyInFull(at: morning(of: "2026-02-10"))
        try story.accept(at: morning(of: "2026-02-10"))
        let objection = Objection(
            material: "decision",
            reason: Sealed("盖章不清"),
            remedy: Sealed("请重新上传清晰扫描件")
        )
        try story.answer("confirmation", .objected([objection]), at: morning(of: "2026-02-10"))
        let document = story.progress(for: .applicant)
        #expect(try item("confirmation", in: document).holder?.party == .applicant)
        let gap = try #require(document.notices.first { $0.item == "confirmation" }?.gaps.first)
        #expect(gap.reason == "盖章不清")
        #expect(gap.whatWouldDo == "请重新上传清晰扫描件")
        let paused = try #require(document.clocks.first { $0.id == "itemPromised/confirmation" })
        #expect(paused.due == nil)
        #expect(story.progress(for: .staff("human-resources")).actions.map(\.kind) == [.nothing])
        #expect(paused.explanation.zh.contains("暂停计时"))
        for other in [ProgressAudience.auditor, .staff("housing"), .party("employer")] {
            let words = try words(in: story.progress(for: other))
            #expect(!words.contains("盖章不清"), "\(other)")
        }
    }

    private func words(in document: ProgressDocument) throws -> String {
        document.text(in: .chinese) + "\(document)"
    }

    @Test("The employer sees its own act and the item that waits for it, nothing else")
    mutating func otherParty() throws {
        try story.applyInFull(at: morning(of: "2026-02-10"))
        try story.accept(at: morning(of: "2026-02-10"))
        let document = story.progress(for: .party("employer"))
        #expect(document.actions.map(\.subject) == ["confirm-wages"])
        #expect(document.items.first?.due == nil)
        #expect(document.actions.first?.text.en == "Perform “Confirm the wages” by the end of 2026-02-24.")
        #expect(document.items.map(\.id) == ["adaptation"])
        #expect(document.materials.isEmpty)
        #expect(document.notices.isEmpty)
        #expect(document.clocks.map(\.kind) == [.act])
        #expect(document.applicant == nil)
        try story.tell(
            .performAct(PerformAct(party: "employer", act: "confirm-wages")),
            by: Story.employer,
            at: morning(of: "2026-02-11")
        )
        #expect(story.progress(for: .party("employer")).actions.map(\.kind) == [.nothing])
    }

    @Test("Cards are for staff of that department, the lead and the auditor")
    mutating func cards() throws {
        try story.applyInFull(at: morning(of: "2026-02-10"))
        try story.accept(at: morning(of: "2026-02-10"))
        try story.answer("property", .received(reference: "ZRZY-9"), at: morning(of: "2026-02-10"))
        let supply = Supply(materials: ["household": Story.upload("household")])
        try story.tell(.supply(supply), by: Story.worker, at: morning(of: "2026-02-11"))
        try story.tell(.wake, by: .system, at: morning(of: "2026-02-27"))
        #expect(story.progress(for: .applicant).cards.isEmpty)
        #expect(story.progress(for: .staff("housing")).cards.isEmpty)
        for reader in [ProgressAudience.staff("natural-resources"), .staff("human-resources"), .auditor] {
            let card = try #require(story.progress(for: reader).cards.first { $0.item == "property" })
            #expect(story.state.cards.contains { $0.id == card.id && $0.item == "property" })
            #expect(card.colour == .yellow)
            #expect(card.text.zh == "黄牌：自然资源局，产权核验")
        }
        #expect(try item("property", in: story.progress(for: .applicant)).isOverdue)
    }

    @Test(
        "A failed order opens an incident that the department's staff must settle; citizens only learn that somebody is at it"
    )
    mutating func incident() throws {
        try story.applyInFull(at: morning(of: "2026-02-10"))
        try story.accept(at: morning(of: "2026-02-10"))
        try story.answer("property", .failed(isRetryable: false, detail: "HTTP 500"), at: morning(of: "2026-02-10"))
        let citizens = story.progress(for: .applicant)
        #expect(citizens.incidents.isEmpty)
        let wait = try #require(try item("property", in: citizens).waitsFor.first)
        #expect(wait.kind == .incident)
        #expect(wait.subject == nil)
        let staff = story.progress(for: .staff("natural-resources"))
        #expect(staff.incidents.map(\.detail) == ["HTTP 500"])
        #expect(staff.actions.contains { $0.kind == .resolve })
    }

    @Test("A withdrawn application ends with its outcome and nothing to do")
    mutating func withdrawn() throws {
        try story.applyInFull(at: morning(of: "2026-02-10"))
        try story.tell(.withdraw(Withdrawal(reason: Sealed("不办了"))), by: Story.worker, at: morning(of: "2026-02-11"))
        let document = story.progress(for: .applicant)
        #expect(document.outcome?.outcome == .withdrawn)
        #expect(document.actions.map(\.kind) == [.nothing])
        #expect(document.items.allSatisfy { $0.waitsFor.isEmpty || $0.status == .waiting })
    }

    @Test("No audience is shown a full name, number or phone")
    mutating func noPersonalValues() throws {
        try story.applyInFull(at: morning(of: "2026-02-10"))
        try story.accept(at: morning(of: "2026-02-10"))
        #expect(story.progress(for: .applicant).applicant == "李*敏")
        for audience in [ProgressAudience.applicant, .staff("human-resources"), .auditor, .party("employer")] {
            let words = try words(in: story.progress(for: audience))
            for secret in ["李小敏", "王五", "442000199001011234", "13800003210"] {
                #expect(!words.contains(secret))
            }
        }
    }

    @Test("A case that does not exist yet reads as received, without a crash")
    func unregistered() {
        let document = story.progress(for: .applicant)
        #expect(document.stage.stage == .received)
        #expect(document.actions.map(\.kind) == [.nothing])
    }
}
