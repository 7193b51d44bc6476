import ArgumentParser
import Foundation

struct SubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Submit an application: a JSON document as POST /v1/cases takes it.",
        discussion: """
            Files are uploaded first and entered under their material. Prints the
            receipt; with the same --key, submitting again returns the same case.
            """
    )

    @Argument(help: "The application as JSON; - for standard input.")
    var application: String

    @Option(name: .customLong("file"), help: "A file for a material, as <material>=<path>. May be repeated.")
    var files: [String] = []

    @Option(help: "Idempotency key; drawn at random if absent.")
    var key: String?

    @OptionGroup var server: ServerOptions

    func run() async throws {
        let client = try server.client()
        try await reporting {
            let reply = try await client.post("/v1/cases", body(with: client), key: key ?? UUID().uuidString)
            try reply.check()
            print(reply.text)
        }
    }

    private func body(with client: APIClient) async throws -> [String: JSONValue] {
        var body = try jsonObject(at: application)
        var materials = body["materials"]?.object ?? [:]
        for file in files {
            let parts = file.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("--file needs <material>=<path>, not \(file)") }
            let reference = try await client.uploaded(parts[1])
            let known = materials[parts[0]]?.object?["files"]?.array ?? []
            materials[parts[0]] = .object(["files": .array(known + [reference])])
        }
        if !materials.isEmpty { body["materials"] = .object(materials) }
        return body
    }
}
