import Orchestration
import Testing

@Suite("A signed statement in place of a proof (告知承诺)") struct CommitmentStories {
    static let theme = WorkflowDefinition.theme(
        [.item("permit", uses: [.secondary("residence")])],
        materials: [.material("residence", commitment: .residence), .material("photo", commitment: .residence)]
    )

    static func committed(_ statement: SignedStatement = .residence) throws -> CaseStory {
        var story = try CaseStory(theme)
        story.submit { $0.supply = Supply(commitments: ["residence": statement]) }
        return story
    }

    @Test("The commitment is taken; acceptance orders its verification; the result is not held")
    func accepted() throws {
        var story = try Self.committed()
        #expect(
            story.happened
                == ["caseRegistered", "materialCommitted", "caseAccepted", "workOrderIssued", "workOrderIssued"]
        )
        #expect(story.order(.verify)?.department == "housing")
        #expect(story.due(.verification, .material("residence")) == (try date("2026-03-30")))
        try story.approve("permit")
        #expect(story.status("permit") == .released)
        #expect(story.state.phase == .concluded, "the check is still open")
        try story.answer(.verify, material: "residence", .confirmed)
        #expect(story.happened == ["commitmentVerified", "caseClosed"])
    }

    @Test(
        "Another statement, or another version of it, is not the one in force",
        arguments: [
            SignedStatement(statement: "residence-statement", version: 1, textHash: "00"),
            SignedStatement(statement: "other-statement", version: 2, textHash: "00"),
        ]
    )
    func mismatch(statement: SignedStatement) throws {
        var story = try Self.committed(statement)
        #expect(story.notice.map(\.declined) == [.statementMismatch])
        story.supply(commitments: ["residence": statement])
        #expect(story.refusal == .statementMismatch)
        story.supply(commitments: ["residence": .residence])
        #expect(story.happened.contains("caseAccepted"))
    }

    @Test("No statement replaces a material that the law wants to see, or one that the case does not need")
    func notCommittable() throws {
        var story = try CaseStory(
            .theme(
                [.item("permit", uses: [.primary("plan")])],
                materials: [.material("plan"), .material("photo", commitment: .residence)]
            )
        )
        story.submit { $0.supply = Supply(commitments: ["plan": .residence, "photo": .residence]) }
        #expect(story.notice.map(\.declined) == [.notCommittable])
        #expect(story.standing("photo") == .open)
        story.supply(commitments: ["photo": .residence])
        #expect(story.refusal == .notCommittable)
    }

    @Test("An open breach bars commitments as it bars promises")
    func openBreach() throws {
        var story = try CaseStory(Self.theme)
        story.facts.credit["person"] = CreditStanding(hasOpenBreach: true, version: "9")
        story.submit { $0.supply = Supply(commitments: ["residence": .residence]) }
        #expect(story.notice.map(\.declined) == [.openBreach])
    }
}
