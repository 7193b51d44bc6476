import Foundation
import KafkaTransport
import Messaging
import Orchestration
import Testing

/// What `Deploy/kafka/topics` lets an adapter do is what an adapter does.
struct AccessRuleTests {
    private let department: DepartmentID = "housing"

    @Test("an adapter may be in the groups in which it reads, and in no other")
    func groups() throws {
        let groups = try adapterRules().flatMap { $0.values(of: "--group") }
        #expect(
            Set(groups) == [
                KafkaWorkOrderConsumer.group(of: department), KafkaReceiptsConsumer.group(of: department),
            ]
        )
    }

    @Test("an adapter may write its answers, and put away what it cannot read")
    func topics() throws {
        let rules = try adapterRules().filter { $0.values(of: "--operation").contains("Write") }
        #expect(
            Set(rules.flatMap { $0.values(of: "--topic") })
                == [Channel.answers(department).topic, Channel.deadLetters.topic]
        )
    }

    private func adapterRules() throws -> [[String]] {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Deploy/kafka/topics")
        let output = Pipe()
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = [script.path, "--broker", "b:1", "--departments", department.text, "--acls", "--print"]
        process.standardOutput = output
        try process.run()
        let text = try String(decoding: output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
            .filter { $0.values(of: "--allow-principal") == ["User:onevisit-adapter-housing"] }
    }
}

extension [String] {
    fileprivate func values(of option: String) -> [String] {
        zip(self, dropFirst()).filter { $0.0 == option }.map(\.1)
    }
}
