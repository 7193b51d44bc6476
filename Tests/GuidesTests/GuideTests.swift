import Foundation
import Orchestration
import Testing
import WorkflowFiles

@testable import Guides

@Suite("A service guide tells a citizen everything, from the definition alone")
struct GuideTests {
    private func text(_ language: LocalizedText.Language) throws -> GuideText {
        GuideWriter(try SmallTheme.workflow(), language).text()
    }

    @Test("who may apply, and what others must do")
    func applicants() throws {
        #expect(
            try text(.english).applicants == [
                "“Owner” may apply, in person or through an agent.",
                "“Landlord” must do “Agree to the use” within 3 working days; “Food licence” waits for it.",
            ]
        )
        #expect(try text(.chinese).applicants.first == "「经营者」可以申请，也可以委托他人代办。")
    }

    @Test("what each answer changes, for items and for the materials that only they need")
    func questions() throws {
        let questions = try text(.english).questions
        #expect(questions.map(\.question) == ["Tables outside?", "How large is it?"])
        #expect(questions.last?.answers.map(\.answer) == ["below 50 m²", "50 m² or more"])
        #expect(
            questions.last?.answers.map(\.effects) == [
                ["Will not be done: “Fire inspection”.", "You do not need: “Floor plan”."],
                ["Will be done: “Fire inspection”.", "You need: “Floor plan”."],
            ]
        )
    }

    @Test("a question that decides only together with another says so")
    func undecided() throws {
        let workflow = try SmallTheme.workflow { definition in
            definition.items[1].condition = .all([
                .equals(.situation("size"), .text("large")), .equals(.situation("outdoor"), .boolean(true)),
            ])
        }
        let answers = GuideWriter(workflow, .english).text().questions.last?.answers
        #expect(answers?.last?.effects.first == "May be done: “Fire inspection” (this depends on more).")
        #expect(answers?.first?.effects.first == "Will not be done: “Fire inspection”.")
    }

    @Test("each material once, with where it comes from, whether it may come later or be replaced")
    func materials() throws {
        let materials = try text(.english).materials
        #expect(materials.map(\.title) == ["Lease", "Floor plan", "Health certificate"])
        #expect(materials[0].sources.first?.contains("not shared yet") == true)
        #expect(materials[0].later == "No. Please have it ready.")
        #expect(materials[1].when == "your answer to “How large is it?” is “50 m² or more”")
        #expect(materials[1].later.contains("within 3 working days of acceptance"))
        #expect(materials[1].statement == nil)
        #expect(materials[2].statement?.contains("within 30 working days") == true)
        #expect(materials[2].statementText == "I am healthy.")
    }

    @Test("a material that one of its items needs strictly may not come later")
    func strictest() throws {
        let workflow = try SmallTheme.workflow { definition in
            definition.items[0].materials.append(MaterialUse(material: "plan", importance: .primary))
        }
        let plan = GuideWriter(workflow, .english).text().materials.first { $0.title == "Floor plan" }
        #expect(plan?.later == "Not where “Food licence” is done.")
        #expect(plan?.when == nil)
    }

    @Test("items with department, limits, fees, results and basis; what is not counted")
    func items() throws {
        let guide = try text(.english)
        #expect(guide.items.map(\.title) == ["Food licence", "Fire inspection", "Filing of tables outside"])
        #expect(guide.items.map(\.department) == ["Market supervision", "Fire brigade", "Market supervision"])
        #expect(
            guide.items.map(\.waits) == [
                [], ["Food licence"], ["Food licence: its data are enough, not its result"],
            ]
        )
        #expect(guide.items.allSatisfy { $0.fees == "Free of charge" && $0.statutory == "20 working days" })
        #expect(guide.items.map(\.results) == ["Food licence", "Fire inspection", "Filing of tables outside"])
        #expect(guide.items.first?.basis == "Food Safety Law art. 35")
        #expect(guide.items.map(\.hasConduct) == [false, false, true])
        #expect(guide.limits.contains("Not counted: Inspection."))
    }

    @Test("where the catalogue is silent the guide says so and invents nothing")
    func silence() throws {
        let workflow = try CompiledWorkflow(SmallTheme.workflow().definition)
        let item = try #require(GuideWriter(workflow, .english).text().items.first)
        #expect(item.fees == "Not stated; please ask the department")
        #expect(item.basis == nil)
    }

    @Test("at most six stages; what a refusal means for the rest; remedies", arguments: LocalizedText.Language.allCases)
    func course(language: LocalizedText.Language) throws {
        let guide = try text(language)
        #expect(guide.stages.count <= 6)
        #expect(guide.remedies.count == 3)
        let effects = language == .english ? "the whole case is refused" : "整件事不予办理"
        #expect(guide.problems.count { $0.contains(effects) } == 1)
    }
}
