import Orchestration
import Rehearsal
import Testing
import WorkflowFiles

/// One scenario over the shipped theme, written in a test.
enum SmallScenario {
    static let file = "small.yaml"
    /// The line of the first step in the file.
    static let firstLine = 7

    static func results(_ course: [String], application: String = "{}") -> [ScenarioResult] {
        let head = """
            格式: onevisit-scenario/1
            主题: work-injury-rehabilitation
            场景:
              试一试:
                申请: \(application)
                经过:

            """
        let text = head + course.map { "      - \($0)\n" }.joined()
        return ScenarioRunner.run(LibraryFile(path: file, text: text), Shipped.library)
    }

    static func play(_ course: String..., application: String = "{}") throws -> ScenarioResult {
        try #require(results(course, application: application).first)
    }

    static func read(_ text: String) -> [ScenarioResult] {
        ScenarioRunner.run(LibraryFile(path: file, text: text), Shipped.library)
    }
}

extension ScenarioResult {
    var told: [String] { failures.map { $0.rendered(in: .english) } }
    var lines: [Int] { failures.map(\.position.line) }
}
