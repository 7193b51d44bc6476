import Orchestration
import Testing
import WorkflowFiles

@Suite("A new version of a catalogue entry")
struct ImpactTests {
    private func library(_ change: (String) -> String) throws -> WorkflowLibrary {
        var texts = SmallLibrary.texts
        let entry = try #require(texts[SmallLibrary.first])
        texts["first-2.yaml"] = change(entry.replacing("version: 1,", with: "version: 2,"))
        texts[SmallLibrary.overlay] = SmallLibrary.overlayText
        return WorkflowLibrary.read(texts)
    }

    @Test("names the themes that refer to the entry, and what would change for each")
    func changes() throws {
        let library = try library {
            $0.replacing("promisedLimit: 5wd", with: "promisedLimit: 4wd") + "\ndelivery: 10wd\n"
        }
        let impacts = try #require(library.impact(of: CatalogueReference(id: "first", version: 2), in: .english))
        #expect(impacts.map(\.file) == [SmallLibrary.overlay, SmallLibrary.theme])
        #expect(impacts.map(\.theme) == ["local-theme", "test-theme"])
        for impact in impacts {
            #expect(impact.items == ["first": 1])
            #expect(
                impact.changes == [
                    .init(place: "items.first.catalogue", before: "first@1", after: "first@2"),
                    .init(place: "items.first.promisedLimit", before: "5wd", after: "4wd"),
                    .init(place: "items.first.delivery", before: nil, after: "10wd"),
                ]
            )
            #expect(impact.findings.isEmpty)
        }
    }

    @Test("tells what the linter would find then")
    func findings() throws {
        let library = try library { $0.replacing("{main-proof: primary}", with: "{other-proof: primary}") }
        let impacts = try #require(library.impact(of: CatalogueReference(id: "first", version: 2), in: .chinese))
        #expect(impacts.allSatisfy { $0.findings.map(\.code) == [.materialBeyondGuide] && $0.changes.isEmpty })
    }

    @Test("changes nothing for a theme that names it already, and an unknown version has no answer")
    func nothing() throws {
        let library = WorkflowLibrary.read(SmallLibrary.texts)
        let impacts = try #require(library.impact(of: CatalogueReference(id: "first", version: 1), in: .english))
        #expect(impacts.map(\.changes.count) == [0])
        #expect(library.impact(of: CatalogueReference(id: "first", version: 9), in: .english) == nil)
        #expect(library.impact(of: CatalogueReference(id: "fee", version: 1), in: .english)?.isEmpty == true)
    }
}
