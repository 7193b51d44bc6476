import Departments
import Foundation
import Orchestration
import Testing

@Suite("Configuring the shipped departments")
struct DepartmentsConfigurationTests {
    private func read(_ json: String) throws -> DepartmentsConfiguration {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/departments.json"
        try Data(json.utf8).write(to: URL(fileURLWithPath: path))
        return try DepartmentsConfiguration(contentsOf: path)
    }

    @Test("A file changes what it names and leaves the rest as it was")
    func partial() throws {
        let changed = try read(
            """
            {"humanResources": {"system": {
                "seed": 7,
                "results": {"rehabilitation-confirmation":
                    {"documentNumber": "{number}", "data": {"months": 6, "days": {"minimum": 1, "maximum": 9}}}},
                "sources": {"work-injury-decisions": {"state": "empty", "data": {}, "exceptions": {}}}
            }}}
            """
        )
        let system = changed.humanResources.system
        #expect(system.seed == 7)
        #expect(system.results["rehabilitation-confirmation"]?.data["months"] == .fixed(.number(6)))
        #expect(system.results["rehabilitation-confirmation"]?.data["days"] == .between(minimum: 1, maximum: 9))
        #expect(system.results["cost-settlement"] != nil)
        #expect(system.sources["work-injury-decisions"]?.state == .empty)
        #expect(changed.housing == DepartmentsConfiguration().housing)
        #expect(try read("{}") == DepartmentsConfiguration())
    }

    @Test(
        "What is wrong is named with its place",
        arguments: [
            (#"{"housing": {"system": {"dely": 1}}}"#, "housing.system: unknown key dely"),
            (#"{"housing": {"system": {"objectionPercent": 101}}}"#, "objectionPercent is 101; write 0 to 100"),
            (
                #"{"housing": {"system": {"delay": {"minimumMilliseconds": 2, "maximumMilliseconds": 1}}}}"#,
                "delay: write 0 ≤ minimumMilliseconds ≤ maximumMilliseconds"
            ),
            (#"{"housing": {"data": {"buildings": 3}}}"#, "housing.data.buildings"),
            ("nothing", "at the top"),
        ]
    )
    func mistakes(json: String, named: String) {
        let error = #expect(throws: ConfigurationError.self) { try read(json) }
        #expect(error?.description.contains(named) == true, "\(error?.description ?? "no error")")
    }
}
