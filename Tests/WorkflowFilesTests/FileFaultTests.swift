import Foundation
import Testing
import WorkflowFiles

/// Faults of a whole file rather than of a place in the small library.
@Suite("A file that cannot be used")
struct FileFaultTests {
    static let codes: [FindingCode] = [.unreadable, .tooLarge, .tooDeep, .tooMany, .emptyFile]

    @Test("is told: missing folder")
    func missing() {
        let library = WorkflowLibrary.load(directory: "/nonexistent/folder")
        #expect(library.findings.map(\.code) == [.unreadable])
        #expect(Linter.lint(paths: ["/nonexistent/theme.yaml"]).map(\.code) == [.unreadable])
    }

    @Test("is told: larger than the limit")
    func tooLarge() {
        let text = "format: onevisit/1\n" + String(repeating: "# 注释\n", count: 70_000)
        #expect(WorkflowLibrary.read(["a.yaml": text]).findings.map(\.code) == [.tooLarge])
    }

    @Test(
        "is told: nested too deep, without exhausting the stack",
        arguments: ["[", "{a: ", "- ", "? "]
    )
    func tooDeep(_ opening: String) {
        let text = "format: onevisit/1\ntheme: \n  " + String(repeating: opening, count: 20_000)
        let codes = WorkflowLibrary.read(["a.yaml": text]).findings.map(\.code)
        #expect(codes.contains(.tooDeep) || codes.contains(.notYAML))
    }

    @Test("is told: nested too deep by indentation")
    func tooDeepByIndentation() {
        let lines = (0..<25).map { String(repeating: " ", count: $0) + "a\($0):" }
        #expect(WorkflowLibrary.read(["a.yaml": lines.joined(separator: "\n")]).findings.map(\.code).contains(.tooDeep))
    }

    @Test("is told within bounds, however much is wrong")
    func everythingWrong() throws {
        let names = (0..<20_000).map { "nobody-\($0)" }.joined(separator: ", ")
        var texts = SmallLibrary.texts
        texts[SmallLibrary.theme] = texts[SmallLibrary.theme]?.replacing("after: [first]", with: "after: [\(names)]")
        let findings = WorkflowLibrary.read(texts).findings
        #expect(findings.count == 1_000)
        #expect(findings.allSatisfy { $0.code == .unknownItem })
    }

    @Test("is told: too many items")
    func tooMany() throws {
        let items = (0...200).map { "  item-\($0): {catalogue: third@1}\n" }.joined()
        var texts = SmallLibrary.texts
        let theme = try #require(texts[SmallLibrary.theme])
        texts[SmallLibrary.theme] = theme.replacing("items:\n", with: "items:\n" + items)
        #expect(WorkflowLibrary.read(texts).findings.map(\.code).contains(.tooMany))
    }

    @Test("is told: empty, or nothing but a comment", arguments: ["", "\n", "# 空\n", "---\n"])
    func empty(_ text: String) {
        let findings = WorkflowLibrary.read(["a.yaml": text]).findings
        #expect(findings.count == 1)
        #expect(findings.allSatisfy { $0.line == 1 && $0.column >= 1 })
    }

    @Test("is told: an alias bomb, before it is parsed")
    func bomb() {
        var text = "format: onevisit/1\na0: &a0 [x, x]\n"
        for level in 1..<40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        text += "? *a39\n: x\n"
        #expect(Set(WorkflowLibrary.read(["a.yaml": text]).findings.map(\.code)) == [.anchorRefused])
    }

    @Test("is told: bytes that are no UTF-8, with their line")
    func notUTF8() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("onevisit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data([0x61, 0x3A, 0x20, 0x62, 0x0A, 0xC3, 0x28]).write(to: folder.appendingPathComponent("a.yaml"))
        let findings = WorkflowLibrary.load(directory: folder.path).findings
        #expect(findings.map(\.code) == [.notYAML])
        #expect(findings.map(\.line) == [2])
    }

    @Test("is told: control characters")
    func control() {
        let findings = WorkflowLibrary.read(["a.yaml": "format: one\u{0}visit/1\n"]).findings
        #expect(findings.map(\.code) == [.notYAML])
        #expect(findings.map(\.column) == [12])
    }
}
