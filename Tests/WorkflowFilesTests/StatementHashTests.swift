import Foundation
import Orchestration
import Testing
import WorkflowFiles

@Suite("What is signed is known by the hash of its text")
struct StatementHashTests {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../Workflows").standardizedFileURL.path

    @Test("a compiled statement carries the hash of its text in both languages")
    func compiled() throws {
        let workflows = WorkflowLibrary.load(directory: Self.folder).definitions()
        let statements = workflows.flatMap(\.definition.statements)
        #expect(statements.count > 3)
        for statement in statements { #expect(statement.textHash == DefinitionBytes.hash(statement.hashedBytes)) }
        // Found by another program: printf '<zh>\\0<en>' | sha256sum.
        let kinship = statements.first { $0.id == "kinship" && $0.version == 2 }
        #expect(kinship?.textHash == "1a937e85b8aca30f90d225f940fb01aedfdf9d86025b85109fb438be66322090")
        let hashes = Set(statements.map { "\($0.id)" }).count
        #expect(Set(statements.compactMap(\.textHash)).count == hashes)
    }

    @Test("either language alone changes it, and no text slips from one language into the other")
    func exact() {
        let texts = [
            LocalizedText(zh: "甲", en: "a"), LocalizedText(zh: "甲", en: "b"), LocalizedText(zh: "乙", en: "a"),
            LocalizedText(zh: "甲a"), LocalizedText(zh: "甲"), LocalizedText(zh: "甲", en: ""),
        ]
        let bytes = texts.map { StatementDefinition(id: "s", version: 1, text: $0).hashedBytes }
        #expect(Set(bytes).count == texts.count)
    }

    @Test("it follows from the text: a definition's bytes do not hold it, and reading them finds it again")
    func bytes() throws {
        let workflow = try #require(
            WorkflowLibrary.load(directory: Self.folder).definitions().first { !$0.definition.statements.isEmpty }
        )
        #expect(!String(decoding: workflow.bytes, as: UTF8.self).contains("textHash"))
        #expect(try DefinitionBytes.decode(workflow.bytes) == workflow.definition)
    }
}
