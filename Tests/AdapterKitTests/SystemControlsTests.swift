import AdapterKit
import Departments
import Foundation
import Messaging
import Orchestration
import Testing

@Suite("A simulated department under trial")
struct SystemControlsTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func open(slowMilliseconds: Int = 0) throws -> any SimulatedDepartmentAdapter {
        var configuration = DepartmentsConfiguration()
        configuration.housing.system.slowMilliseconds = slowMilliseconds
        configuration.honourControls(in: directory.path)
        return try #require(
            try ShippedDepartments.open("housing", directory: directory.path, configuration: configuration)
        )
    }

    private func message() -> WorkOrderMessage {
        Sample(department: "housing", item: "housing-check").message()
    }

    private func control(_ name: String, _ isOn: Bool) throws {
        let path = "\(directory.path)/\(name)"
        if isOn {
            try Data().write(to: URL(fileURLWithPath: path))
        } else {
            try FileManager.default.removeItem(atPath: path)
        }
    }

    @Test("As long as the file `down` exists, every call fails retryably")
    func down() async throws {
        let adapter = try open()
        try control("down", true)
        let message = message()
        await #expect(throws: AdapterError.unavailable("the department's system is down")) {
            try await adapter.submit(message)
        }
        try control("down", false)
        _ = try await adapter.submit(message)
        #expect(adapter.system.filings(of: message.order.id) == 1)
    }

    @Test("As long as the file `slow` exists, a filing waits and can be interrupted before it takes effect")
    func slow() async throws {
        let adapter = try open(slowMilliseconds: 60_000)
        try control("slow", true)
        let message = message()
        let filing = Task { try await adapter.submit(message) }
        filing.cancel()
        await #expect(throws: AdapterError.self) { try await filing.value }
        #expect(adapter.system.filings(of: message.order.id) == 0)
    }

    @Test("The register lists every filing from outside, duplicates too, while its owner runs")
    func listing() async throws {
        let adapter = try open()
        #expect(try RegisterListing.filings(of: "housing", in: directory.path).isEmpty)
        let (first, second) = (message(), message())
        for each in [first, second, first] { _ = try await adapter.submit(each) }
        let ids = [first.order.id, second.order.id, first.order.id]
        #expect(try RegisterListing.filings(of: "housing", in: directory.path) == ids)
    }

    @Test("The listing leaves out a line that is still being written, and names a damaged one")
    func tornListing() async throws {
        let path = "\(directory.path)/housing.jsonl"
        try Data(#"{"filed":{"ord"#.utf8).write(to: URL(fileURLWithPath: path))
        #expect(try RegisterListing.filings(of: "housing", in: directory.path).isEmpty)
        try Data("{}\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: RegisterError.unreadableLine(path: path, line: 1)) {
            try RegisterListing.filings(of: "housing", in: directory.path)
        }
    }

    @Test("Only shipped departments can be opened by name")
    func names() throws {
        for name in ShippedDepartments.names {
            let adapter = try #require(try ShippedDepartments.open(name, directory: directory.path))
            #expect(adapter.department == name)
        }
        #expect(try ShippedDepartments.open("taxes", directory: directory.path) == nil)
    }
}
