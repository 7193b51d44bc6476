import Orchestration
import Testing
import WorkflowFiles

@Suite("A wrong definition")
struct FaultTests {
    @Test("without a fault has no finding")
    func clean() {
        let library = WorkflowLibrary.read(SmallLibrary.texts)
        #expect(library.findings.map { $0.rendered(in: .english) } == [])
        #expect(library.definitions().count == 1)
    }

    @Test("is told by code and place", arguments: Faults.all)
    func isTold(_ fault: Fault) throws {
        let (texts, place) = try fault.applied()
        let library = WorkflowLibrary.read(texts)
        let told = library.findings.filter { $0.code == fault.code && $0.severity == fault.severity }
        #expect(told.map(\.position) == [place], "\(library.findings.map { $0.rendered(in: .english) })")
        let isBad = { (file: String) in library.findings.contains { $0.file == file && $0.severity == .error } }
        let whole = fault.file == SmallLibrary.overlay ? 2 : 1
        if fault.file != SmallLibrary.guarded {
            #expect((library.definitions().count < whole) == (fault.severity == .error))
        }
        #expect(isBad(fault.file) == (fault.severity == .error))
        for finding in library.findings {
            #expect(!finding.message.zh.isEmpty && finding.message.en?.isEmpty == false)
            #expect(!finding.remedy.zh.isEmpty && finding.remedy.en?.isEmpty == false)
        }
    }

    @Test("of every kind is in the tables")
    func complete() {
        let tested = Set(Faults.all.map(\.code)).union(FileFaultTests.codes).union([.restsOnFault])
        #expect(Set(FindingCode.allCases).subtracting(tested) == [])
    }

    @Test("has all its faults told at once, in order of place")
    func allAtOnce() throws {
        var theme = try #require(SmallLibrary.texts[SmallLibrary.theme])
        let faults: [(String, String)] = [
            ("lead: hr", "lead: hx"), ("promisedLimit: 20wd", "promisedLimit: 20 weeks"),
            ("within: 3wd", "within: 9wd"), ("outcome: all", "outcomes: all"),
            ("after: [first]", "after: [first, third]"), ("fields: [name]", "fields: [name], after: [second]"),
        ]
        for (old, new) in faults { theme = theme.replacing(old, with: new) }
        var texts = SmallLibrary.texts
        texts[SmallLibrary.theme] = theme
        let findings = WorkflowLibrary.read(texts).findings
        #expect(
            findings.map(\.code) == [
                .unknownDepartment, .badLimit, .unknownKey, .toleranceTooLong, .dependencyCycle,
            ]
        )
        #expect(findings.map(\.position) == findings.map(\.position).sorted())
    }

    @Test("in the city or the catalogue is told where the theme rests on it, too")
    func restsOnFault() throws {
        var texts = SmallLibrary.texts
        texts[SmallLibrary.first] = texts[SmallLibrary.first]?.replacing(
            "promisedLimit: 5wd",
            with: "promisedLimit: 29d"
        )
        let library = WorkflowLibrary.read(texts)
        #expect(library.findings.map(\.code) == [.promisedOverStatutory, .restsOnFault])
        #expect(library.findings.map(\.file) == [SmallLibrary.first, SmallLibrary.theme])
    }

    @Test("without an id is read on all the same")
    func readOn() throws {
        var texts = SmallLibrary.texts
        texts[SmallLibrary.theme] = texts[SmallLibrary.theme]?
            .replacing("  second: {catalogue: second@1", with: "  第二项: {catalogue: second@7")
            .replacing("items: [second]", with: "items: [第二项]")
        #expect(WorkflowLibrary.read(texts).findings.map(\.code) == [.badID, .unknownCatalogue])
    }

    @Test("names the cycle from its beginning to its beginning")
    func cycleIsNamed() throws {
        let fault = Fault(.dependencyCycle, "fields: [name]}", "fields: [name], after: [second]}")
        var texts = SmallLibrary.texts
        texts[fault.file] = texts[fault.file]?.replacing(fault.old, with: fault.new)
        let finding = try #require(WorkflowLibrary.read(texts).findings.first)
        #expect(finding.message.en == "Items wait for one another: first → second → first.")
    }

    @Test("is rendered in the form that editors follow")
    func rendering() throws {
        var texts = SmallLibrary.texts
        texts[SmallLibrary.theme] = texts[SmallLibrary.theme]?.replacing("lead: hr", with: "lead: housin")
        let finding = try #require(WorkflowLibrary.read(texts).findings.first)
        #expect(
            finding.rendered(in: .english)
                == "theme.yaml:3:7: error: There is no department “housin”. Did you mean “housing”? [unknown-department]"
        )
        #expect(
            finding.rendered(in: .chinese) == "theme.yaml:3:7: 错误: 没有叫“housin”的部门。是否想写“housing”？ [unknown-department]"
        )
    }
}
