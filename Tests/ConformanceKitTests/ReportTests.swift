import ConformanceKit
import Foundation
import Orchestration
import Testing

@Suite("A conformance report")
struct ReportTests {
    private let report = ConformanceReport(
        department: "housing",
        transport: .kafka,
        entries: [
            .init(check: "one", demand: LocalizedText(zh: "甲", en: "First."), verdict: .passed),
            .init(
                check: "two",
                demand: LocalizedText(zh: "乙", en: "Second."),
                verdict: .failed([LocalizedText(zh: "错了。", en: "It was wrong.")])
            ),
            .init(
                check: "three",
                demand: LocalizedText(zh: "丙", en: "Third."),
                verdict: .notTried(LocalizedText(zh: "需要甲。", en: "Needs a thing."))
            ),
        ]
    )

    @Test("gives a line a check, findings below it, and a summary")
    func english() {
        #expect(
            report.text(in: .english) == """
                ok        one: First.
                FAILED    two: Second.
                            - It was wrong.
                not tried three: Third.
                            - Needs a thing.

                housing over kafka: 1 passed, 1 failed, 1 not tried
                """
        )
    }

    @Test("is written in Chinese too")
    func chinese() {
        let text = report.text(in: .chinese)
        #expect(text.contains("不通过 two: 乙\n") && text.contains("- 错了。\n") && text.contains("1项未检验"))
    }

    @Test("is passed only without failures, strictly only if everything was tried")
    func passing() {
        #expect(!report.isPassed() && report.failedChecks == ["two"] && report.checksNotTried == ["three"])
        var better = report
        better.entries.remove(at: 1)
        #expect(better.isPassed() && !better.isPassed(strictly: true))
        better.entries.remove(at: 1)
        #expect(better.isPassed(strictly: true))
    }

    @Test("has a form for machines")
    func json() throws {
        struct Document: Decodable {
            struct Check: Decodable {
                var name: String
                var verdict: String
                var findings: [LocalizedText]
            }
            var passed: Bool
            var checks: [Check]
        }
        let document = try JSONDecoder().decode(Document.self, from: Data(report.json().utf8))
        #expect(!document.passed && document.checks.map(\.verdict) == ["passed", "failed", "notTried"])
        #expect(document.checks[1].findings == [LocalizedText(zh: "错了。", en: "It was wrong.")])
    }
}
