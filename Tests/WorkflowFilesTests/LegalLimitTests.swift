import Orchestration
import Testing
import WorkflowFiles

@Suite("A limit of the law")
struct LegalLimitTests {
    private static let file = "legal.yaml"

    private func text(_ limit: String = "20wd", certainty: String = "K") -> String {
        """
        format: onevisit/1
        statutoryLimit:
          licence: {title: {zh: 许可决定, en: Licence}, limit: \(limit), extensions: 10wd,
            law: {zh: 行政许可法, en: Licensing Law}, article: {zh: 第四十二条, en: art. 42}, certainty: "\(certainty)"}
        """
    }

    private func library(
        _ law: String? = nil,
        _ changes: [(file: String, old: String, new: String)]
    ) throws -> WorkflowLibrary {
        var texts = SmallLibrary.texts
        texts[Self.file] = law ?? text()
        for (file, old, new) in changes {
            let before = try #require(texts[file])
            try #require(before.contains(old), "“\(old)” is not in \(file)")
            texts[file] = before.replacing(old, with: new)
        }
        return WorkflowLibrary.read(texts)
    }

    private let named = (SmallLibrary.first, "statutoryLimit: 20wd", "statutoryLimit: {limit: 20wd, basis: licence}")

    @Test("is cited by the definition whose limit names it, by id or title", arguments: ["licence", "许可决定", "Licence"])
    func cited(name: String) throws {
        let library = try library(nil, [(SmallLibrary.first, "Limit: 20wd", "Limit: {limit: 20wd, basis: \(name)}")])
        #expect(library.findings == [])
        let definition = try #require(library.definitions().first?.definition)
        #expect(definition.items.first?.statutoryLimit == .workingDays(20))
        #expect(definition.items.first?.statutoryBasis?.text.zh == "行政许可法第四十二条 [K]")
        let shown = EffectiveRenderer.render(definition, in: .english)
        #expect(shown.contains("statutoryLimit: {limit: 20wd, basis: \"Licensing Law art. 42 [K]\"}"))
    }

    @Test("may not be passed by the catalogue, the theme or an item that names it")
    func passed() throws {
        let overs: [(String, String, String)] = [
            (SmallLibrary.first, "statutoryLimit: 20wd", "statutoryLimit: {limit: 21wd, basis: licence}"),
            (SmallLibrary.theme, "promisedLimit: 20wd", "promisedLimit: {limit: 29d, basis: licence}"),
            (SmallLibrary.theme, "first@1,", "first@1, statutoryLimit: {limit: 29d, basis: licence},"),
        ]
        for over in overs {
            let findings = try library(nil, [over]).findings.filter { $0.code == .overLegalLimit }
            #expect(findings.map(\.file) == [over.0] && findings.allSatisfy { $0.severity == .error })
            #expect(findings.first?.message.zh.contains("行政许可法第四十二条 [K]") == true)
        }
    }

    @Test("that is uncertain gives a note, and the theme is published", arguments: ["I", "?"])
    func uncertain(mark: String) throws {
        let library = try library(text("19wd", certainty: mark), [named])
        let findings = library.findings.filter { $0.code == .overLegalLimit }
        #expect(findings.map(\.severity) == [.note])
        #expect(findings.first?.message.en?.contains("[\(mark)]") == true)
        #expect(library.definitions().count == 1)
    }

    @Test("is corrected by the city, in part or whole, and the correction counts and is cited")
    func corrected() throws {
        let city = (SmallLibrary.city, "limits: {", "statutoryLimit: {licence: {limit: 15wd, certainty: V}}\nlimits: {")
        let library = try library(nil, [named, city])
        let over = library.findings.filter { $0.code == .overLegalLimit }
        #expect(over.first?.message.zh.contains("15个工作日（行政许可法第四十二条 [V]）") == true)
        let limit = try #require(library.legalLimits(inCity: "testville")["licence"])
        #expect(limit.limit == .workingDays(15) && limit.added == .workingDays(10))
        #expect(limit.title.zh == "许可决定" && limit.basis.certainty == .seen)
    }

    @Test("stands behind the notice of correction where the city does not name it")
    func unnamed() throws {
        let law = text("4wd").replacing("licence:", with: "correction-notice:")
        let over = try library(law, []).findings.filter { $0.code == .overLegalLimit }
        #expect(over.map(\.file) == [SmallLibrary.city])
    }

    @Test("is written once")
    func twice() throws {
        var texts = SmallLibrary.texts
        texts["a-law.yaml"] = text()
        texts["b-law.yaml"] = text()
        let findings = WorkflowLibrary.read(texts).findings
        #expect(findings.map(\.code) == [.duplicateID] && findings.map(\.file) == ["b-law.yaml"])
    }

    @Test("is shipped with its source and its mark")
    func shipped() throws {
        let limits = WorkflowLibrary.load(directory: Shipped.folder).legalLimits(inCity: "zhongshan")
        #expect(limits.count >= 20)
        let known: [(String, TimeLimit, TimeLimit?, LegalBasis.Certainty)] = [
            ("correction-notice", .workingDays(5), nil, .known),
            ("licence-decision", .workingDays(20), .workingDays(10), .known),
            ("joint-handling", .workingDays(45), .workingDays(15), .known),
            ("first-review", .workingDays(20), nil, .known), ("licence-delivery", .workingDays(10), nil, .known),
            ("real-estate-registration", .workingDays(30), nil, .known),
            ("work-injury-decision", .calendarDays(60), nil, .known),
            ("labour-capacity-conclusion", .calendarDays(60), .calendarDays(30), .seen),
            ("hotline-contact", .hours(24), nil, .stated),
        ]
        for (id, limit, added, certainty) in known {
            let entry = try #require(limits[id], "\(id) is missing")
            #expect(entry.limit == limit && entry.added == added && entry.basis.certainty == certainty, "\(id)")
        }
        for (id, entry) in limits {
            #expect(entry.basis.id == id && entry.title.en != nil && entry.basis.law.en != nil)
        }
    }
}
