import ArgumentParser
import Foundation
import Messaging

struct ContractAsyncAPICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "asyncapi",
        abstract: "Print the AsyncAPI 3.0 document."
    )

    func run() {
        FileHandle.standardOutput.write(Data(AsyncAPIDocument.bytes))
    }
}

struct ContractSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print a JSON Schema (draft 2020-12)."
    )

    private static let names = ContractSchema.allCases.map(\.rawValue).joined(separator: ", ")

    @Argument(help: "One of: \(names).")
    var name: String

    func run() throws {
        guard let schema = ContractSchema(rawValue: name) else { throw ValidationError("name one of: \(Self.names)") }
        FileHandle.standardOutput.write(Data(schema.bytes))
    }
}

struct ContractTableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "Print which answers each kind of work order admits, in Markdown."
    )

    func run() {
        FileHandle.standardOutput.write(Data(AdmittedAnswers.markdown.utf8))
    }
}
