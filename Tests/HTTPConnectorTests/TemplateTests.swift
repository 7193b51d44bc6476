import AdapterKit
import Messaging
import Orchestration
import Testing

@testable import HTTPConnector

@Suite("Filling in what a request carries")
struct TemplateTests {
    private let message = Sample.message(id: "case-1.do.7", fields: ["grade": .number(7), "list": .list([.text("a")])])

    private func values() -> TemplateValues {
        TemplateValues(
            order: message.order.id,
            message: message,
            tables: ["grades": CodeTable(codes: ["7": .text("VII")])]
        )
    }

    private func body(_ yaml: String) throws -> JSONValue? {
        let problems = Problems(file: "test")
        let node = try #require(YAMLText.read(yaml, problems))
        let template = BodyTemplate(node, in: .order, problems)
        #expect(problems.all.isEmpty)
        return try template.value(with: values())
    }

    @Test("A value that is one reference keeps its type; inside a text it becomes text")
    func types() throws {
        #expect(try body("a: ${field:grade}")?["a"] == .integer(7))
        #expect(try body("a: Grade ${field:grade}, order ${order}")?["a"] == .text("Grade 7, order case-1.do.7"))
        #expect(try body("a: ${field:list}")?["a"] == .list([.text("a")]))
        #expect(
            try body("{a: 1, b: \"1\", c: true, d: 007, e: ~}")
                == .object([
                    "a": .integer(1), "b": .text("1"), "c": .boolean(true), "d": .text("007"), "e": .null,
                ])
        )
    }

    @Test("What may be missing is left out; what may not refuses the order by name")
    func missing() throws {
        #expect(try body("{a: \"${due?}\", b: \"until ${due?}\", c: 1}") == .object(["c": .integer(1)]))
        let error = #expect(throws: AdapterError.self) { _ = try body("a: ${applicant.phone}") }
        #expect(error?.code == .refused)
        #expect(error?.detail.contains("'applicant.phone'") == true)
    }

    @Test("Codes come from their table, and a value without one refuses the order without showing it")
    func codes() throws {
        #expect(try body("a: ${field:grade | grades}")?["a"] == .text("VII"))
        let error = #expect(throws: AdapterError.self) { _ = try body("a: ${applicant.name | grades}") }
        #expect(error?.code == .refused)
        #expect(error?.description.contains("张三") == false)
    }

    @Test("Each material is written in turn")
    func materials() throws {
        let list = try body(
            "{$each: materials, $as: {id: \"${each.id}\", grade: \"${each.data:grade}\", d: \"${each.digest}\"}}"
        )
        #expect(list == .list([.object(["id": .text("opinion"), "grade": .integer(7), "d": .text("ab")])]))
        #expect(try body("a: ${material:opinion.standing}")?["a"] == .text("supplied"))
        #expect(try body("a: ${material:opinion}")?["a"] == .text("ab"))
    }

    @Test(
        "A JSON pointer finds what RFC 6901 says",
        arguments: [
            ("/a/b", JSONValue.integer(1)), ("/l/1", .text("y")), ("/s~1lash", .integer(2)), ("/t~0ilde", .integer(3)),
            ("/", .integer(4)), ("/a/x", nil), ("/l/9", nil), ("/l/-1", nil), ("/n", nil), ("/a/b/c", nil),
        ]
    )
    func pointers(text: String, expected: JSONValue?) throws {
        let document = JSONValue.object([
            "a": .object(["b": .integer(1)]), "l": .list([.text("x"), .text("y")]), "s/lash": .integer(2),
            "t~ilde": .integer(3), "": .integer(4), "n": .null,
        ])
        #expect(try #require(JSONPointer(text)).value(in: document) == expected)
        #expect(JSONPointer("a") == nil)
    }

    @Test(
        "What concerns the interface is unavailable, what concerns the order refuses it, and the body's code goes first",
        arguments: [
            (200, nil, ErrorClasses.Class.success), (401, nil, .unavailable), (302, nil, .unavailable),
            (409, nil, .unavailable), (503, nil, .unavailable), (400, nil, .refused), (404, nil, .refused),
            (501, nil, .refused), (200, "BUSY", .unavailable), (503, "NO", .refused), (200, "?", .success),
        ]
    )
    func classes(status: Int, code: String?, expected: ErrorClasses.Class) {
        let errors = ErrorClasses(
            statuses: [501: .refused],
            pointer: JSONPointer("/code"),
            codes: ["BUSY": .unavailable, "NO": .refused]
        )
        let document = code.map { JSONValue.object(["code": .text($0)]) }
        #expect(errors.kind(status: status, document: document) == expected)
    }

    @Test("Certificates that are asked for and not there keep the connector from starting")
    func certificates() throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write("secret", to: "token")
        let text = ConnectorText.text(port: 1) + "tls: {authorities: nowhere.pem}\n"
        let path = try directory.write(text, to: "housing.yaml")
        #expect(throws: ConnectorError.self) { _ = try HTTPConnector(contentsOf: path) }
    }
}
