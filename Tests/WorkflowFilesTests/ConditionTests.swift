import Orchestration
import Testing
import WorkflowFiles

@Suite("A condition in an author's words")
struct ConditionTests {
    @Test(
        "compiles",
        arguments: [
            ("situation: abroad", Conditions.abroad),
            ("情形: 出国", Conditions.abroad),
            ("when: situation.abroad", Conditions.abroad),
            ("当: 情形.出国 = 是", Conditions.abroad),
            ("when: abroad = no", .equals(.situation("abroad"), .boolean(false))),
            ("when: abroad != yes", .not(Conditions.abroad)),
            ("当: 非 出国", .not(Conditions.abroad)),
            ("当: 情形.用途 = 建设", Conditions.build),
            ("when: purpose = build", Conditions.build),
            ("当: 出国 且 first.期限月 = 6", .all([Conditions.abroad, Conditions.sixMonths])),
            (
                "当: 出国 且 first.期限月 = 6 或 用途 = 建设",
                .any([.all([Conditions.abroad, Conditions.sixMonths]), Conditions.build])
            ),
            (
                "当: 出国 且 (first.期限月 = 6 或 用途 = 建设)",
                .all([Conditions.abroad, .any([Conditions.sixMonths, Conditions.build])])
            ),
            ("when: form.children = 2", .equals(.field("children"), .number(2))),
            ("when: \"form.name = “王 五”\"", .equals(.field("name"), .text("王 五"))),
            ("{situation: abroad, when: purpose = build}", .all([Conditions.abroad, Conditions.build])),
            ("situation: [abroad, purpose = build]", .all([Conditions.abroad, Conditions.build])),
        ] as [(String, Condition)]
    )
    func compiles(written: String, meant: Condition) throws {
        var texts = SmallLibrary.texts
        let keys = written.hasPrefix("{") ? String(written.dropFirst().dropLast()) : written
        texts[SmallLibrary.theme] = texts[SmallLibrary.theme]?.replacing("situation: abroad", with: keys)
        let library = WorkflowLibrary.read(texts)
        #expect(library.findings.map { $0.rendered(in: .english) } == [])
        let items = try #require(library.definitions().first?.definition.items)
        #expect(items.first { $0.id == "third" }?.condition == meant)
    }
}

private enum Conditions {
    static let abroad = Condition.equals(.situation("abroad"), .boolean(true))
    static let build = Condition.equals(.situation("purpose"), .text("build"))
    static let sixMonths = Condition.equals(.result(ResultReference(item: "first", field: "months")), .number(6))
}
