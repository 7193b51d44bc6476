package import Orchestration
package import WorkflowFiles

/// A story of one case with what must be true along it.
package struct Scenario: Sendable {
    package let name: String
    package let position: Position
    let workflow: CompiledWorkflow
    let calendar: WorkingCalendar
    let vocabulary: Vocabulary
    let application: Application
    let customs: Customs
    let hasOpenBreach: Bool
    /// Whether chance chooses the statements of which only a share is checked; `nil`: as it falls.
    let isDrawn: Bool?
    let lines: [ScenarioLine]
}

/// One line of the course: when, who does what, and what is true then.
struct ScenarioLine: Sendable {
    let position: Position
    let text: String
    let moment: Moment
    let act: Verb.Act?
    let expectations: [Expectation.Check]
}

package struct ScenarioResult: Sendable {
    package let name: String
    package let position: Position
    package let failures: [Failure]
    /// What had happened when the first failure was found.
    package let trace: Timeline?

    package var hasPassed: Bool { failures.isEmpty }
}

extension ScenarioResult {
    /// One line, and what is wrong in full.
    package func rendered(in language: LocalizedText.Language) -> String {
        let mark = hasPassed ? "✓" : "✗"
        var lines = ["\(mark) \(name)"]
        lines += failures.map { "  " + $0.rendered(in: language) }
        if let trace, !trace.lines.isEmpty {
            lines.append(language == .english ? "    what happened last:" : "    此前发生：")
            lines += trace.text(in: language).split(separator: "\n").map { "    \($0)" }
        }
        return lines.joined(separator: "\n")
    }
}
