import Foundation
import Orchestration
import Testing
import WorkflowFiles

@Suite("The shipped workflows")
struct ShippedWorkflowsTests {
    private let library = WorkflowLibrary.load(directory: Shipped.folder)

    private var rehabilitation: CompiledWorkflow {
        get throws {
            try #require(library.definitions().first { $0.definition.id == "work-injury-rehabilitation" })
        }
    }

    @Test("load without any finding")
    func clean() {
        #expect(library.findings.map { $0.rendered(in: .english) } == [])
        #expect(library.definitions().contains { $0.definition.id == "work-injury-rehabilitation" })
        #expect(Linter.lint(paths: [Shipped.folder, Shipped.folder + "/work-injury-rehabilitation.yaml"]) == [])
    }

    @Test("stand each in a file of its own name, and none is left out")
    func fileNames() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Shipped.folder).filter { name in
            guard name.hasSuffix(".yaml") else { return false }
            let text = try String(contentsOfFile: Shipped.folder + "/" + name, encoding: .utf8)
            return text.contains("\n主题: ")
        }
        #expect(library.definitions().map { "\($0.definition.id).yaml" }.sorted() == files.sorted())
    }

    @Test("mean the same in English, to the byte")
    func englishTwin() throws {
        let (workflow, findings) = library.check(theme: EnglishTwin.text, file: "twin.yaml")
        #expect(findings.map { $0.rendered(in: .english) } == [])
        let twin = try #require(workflow)
        let original = try rehabilitation
        #expect(twin.definition == original.definition)
        #expect(twin.bytes == original.bytes)
        #expect(twin.hash == original.hash)
    }

    @Test("let three departments begin at once")
    func parallelStart() throws {
        let definition = try rehabilitation.definition
        let free = definition.items.filter { $0.after.isEmpty && $0.afterDecision.isEmpty && $0.needsData.isEmpty }
        #expect(Set(free.map(\.department)).isSuperset(of: ["human-resources", "natural-resources", "housing"]))
    }

    @Test("tolerate, commit and skip the police as the story needs it")
    func story() throws {
        let definition = try rehabilitation.definition
        let household = try #require(definition.materials.first { $0.id == "household-proof" })
        #expect(household.sources == [.share("household-registration"), .counter, .upload])
        #expect(definition.sources.first { $0.id == "household-registration" }?.status == .closed)
        let check = try #require(definition.items.first { $0.id == "housing-check" })
        #expect(check.materials.map(\.material) == ["household-proof"])
        #expect(check.materials.first?.tolerance?.release == .afterSupply)
        #expect(check.materials.first?.tolerance?.within == .workingDays(5))
        let residence = try #require(definition.materials.first { $0.id == "residence-proof" })
        #expect(residence.commitment?.verification?.department == "natural-resources")
        let employer = try #require(definition.parties.first { $0.id == "employer" })
        #expect(employer.acts.map(\.items) == [["cost-settlement"]])
        #expect(definition.departments.first { $0.id == "medical-insurance" }?.handling == .manual)
    }

    @Test("hand out items after those they wait for")
    func topologicalOrder() throws {
        for definition in library.definitions().map(\.definition) {
            var seen: Set<ItemID> = []
            for item in definition.items {
                #expect(Set(item.after + item.afterDecision + item.needsData.map(\.item)).isSubset(of: seen))
                seen.insert(item.id)
            }
        }
    }

    @Test("have the same bytes on every load, and the bytes give the definition back")
    func canonical() throws {
        let again = WorkflowLibrary.load(directory: Shipped.folder).definitions()
        #expect(again.count == library.definitions().count)
        for (first, second) in zip(library.definitions(), again) {
            #expect(first.bytes == second.bytes)
            #expect(first.hash.count == 64 && first.reference.hash == first.hash)
            let decoded = try DefinitionBytes.decode(first.bytes)
            #expect(decoded == first.definition)
            let bytes = try DefinitionBytes.encode(decoded)
            #expect(bytes == first.bytes)
        }
    }

    @Test(
        "count working days as published",
        arguments: [
            ("2025-01-24", "5wd", "2025-02-07"), ("2025-09-26", "20wd", "2025-10-30"),
            ("2025-12-31", "1wd", "2026-01-04"),
            ("2026-02-10", "45wd", "2026-04-21"), ("2026-02-13", "1wd", "2026-02-14"),
            ("2026-02-20", "1wd", "2026-02-24"),
            ("2026-04-30", "5wd", "2026-05-11"), ("2026-09-18", "10wd", "2026-10-09"),
            ("2026-01-31", "15d", "2026-02-24"),
        ]
    )
    func calendar(start: String, limit: String, due: String) throws {
        let calendar = try #require(library.calendars["china"])
        let first = try #require(CivilDate(start))
        let noon = first.start(in: calendar.offset).adding(microseconds: 12 * 3_600 * 1_000_000)
        let deadline = calendar.deadline(start: noon, limit: try #require(TimeLimit(limit)))
        #expect(deadline?.dueDate == CivilDate(due))
        #expect(deadline?.provisional == false)
    }
}

enum Shipped {
    /// The repository's `Workflows` folder, found from this file's place.
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Workflows").path
}
