import Foundation
import Orchestration

extension ConformanceReport {
    /// The report for machines: stable names, texts in both languages, members in order.
    public func json() throws -> String {
        let document = ReportDocument(
            department: department.text,
            transport: transport.rawValue,
            passed: isPassed(),
            checks: entries.map { entry in
                ReportDocument.Check(
                    name: entry.check,
                    demand: entry.demand,
                    verdict: entry.verdict.name,
                    findings: entry.verdict.texts
                )
            }
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }
}

private struct ReportDocument: Encodable {
    struct Check: Encodable {
        var name: String
        var demand: LocalizedText
        var verdict: String
        var findings: [LocalizedText]
    }

    var department: String
    var transport: String
    var passed: Bool
    var checks: [Check]
}
