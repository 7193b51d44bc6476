import HTTPConnector
import Orchestration
import Testing

@Suite("Checking a connector file")
struct ConnectorLintTests {
    private func problems(_ text: String) throws -> [ConnectorProblem] {
        let directory = try TemporaryDirectory()
        return HTTPConnector.problems(in: try directory.write(text, to: "housing.yaml"))
    }

    @Test("The sample has no faults")
    func sample() {
        let path = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
        let problems = HTTPConnector.problems(in: "\(path)/Deploy/samples/connector/housing.yaml")
        #expect(problems.isEmpty, "\(problems.map { $0.rendered(in: .english) })")
    }

    @Test("All faults are told at once, each with its place and its remedy, in both languages")
    func allAtOnce() throws {
        let text = ConnectorText.text(port: 1)
            .replacing("department: housing", with: "departmnt: housing")
            .replacing("http://127.0.0.1:1/api", with: "http://housing.example/api")
            .replacing("{order}", with: "{ordre}")
            .replacing("${each.standing | standings}", with: "${each.standing | standing}")
            .replacing("\"30\": rejected", with: "\"30\": rejectd")
            .replacing("serial: /serial", with: "serial: serial")
        let problems = try problems(text)
        let english = problems.map { $0.rendered(in: .english) }.joined(separator: "\n")
        for expected in [
            ":2:1: error: There is no key “departmnt” here. Did you mean “department”?", "“department” is missing",
            ":3:10: error: Plain http", "“ordre” cannot stand here. Write one of: order",
            "“standing” cannot stand here. Did you mean “standings”?", "Did you mean “rejected”?",
            "Expected a JSON pointer",
        ] {
            #expect(english.contains(expected), "\(expected) in\n\(english)")
        }
        for problem in problems {
            #expect(!problem.message.zh.isEmpty && !problem.remedy.zh.isEmpty && problem.remedy.en?.isEmpty == false)
            #expect(problem.line > 0 && problem.column > 0)
        }
    }

    @Test(
        "What would fail on the first day is found before it",
        arguments: [
            (
                "kind: {pointer: /status, codes: {\"20\": approved",
                "kind: {pointer: /status, codes: {\"20\": objected",
                "“objected” needs “objections”"
            ),
            ("codes: {accepted: received}}", "codes: {accepted: approved, x: found}}", "“found” cannot stand here"),
            (
                "auth: {bearer: {file: token}}", "auth: {bearer: {file: token, environment: X}}",
                "A secret comes from either"
            ),
            ("after={cursor?}&", "", "Write {cursor?} in its path"),
            ("{Idempotency-Key: \"${order}\"}", "{Authorization: \"x\"}", "is set by the connector itself"),
            ("limits: {}", "limits: {timeoutMilliseconds: soon}", "a whole number from 10 to 600000"),
            ("code: /code", "code: [a, [b, *c]]", "This is no valid YAML"),
            ("format: onevisit-connector/1", "format: onevisit/1", "Write one of: onevisit-connector/1"),
            ("path: /filings/{order}", "path: /filings", "The look-up has to say which order it is for"),
        ]
    )
    func faults(original: String, fault: String, expected: String) throws {
        let text = ConnectorText.text(port: 1)
        #expect(text.contains(original))
        let problems = try problems(text.replacing(original, with: fault)).map { $0.rendered(in: .english) }
        #expect(problems.contains { $0.contains(expected) }, "\(problems)")
    }

    @Test("A file that is missing, empty, too deep or not UTF-8 is told so")
    func unreadable() throws {
        #expect(HTTPConnector.problems(in: "/nowhere/housing.yaml").count == 1)
        for text in ["", "# nothing", String(repeating: "[", count: 5000), "- a\n- b"] {
            #expect(try problems(text).isEmpty == false)
        }
    }

    @Test("A secret that is not there is told at the start, by its place and not by its value")
    func missingSecret() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write(ConnectorText.text(port: 1), to: "housing.yaml")
        let error = #expect(throws: ConnectorError.self) { _ = try HTTPConnector(contentsOf: path) }
        #expect(error?.description.contains("\(directory.path)/token") == true)
    }
}
