import ArgumentParser
import Foundation
import HTTPAPI

struct ActCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "act",
        abstract: "Ask anything of a case: every command that the HTTP API takes, by its name.",
        discussion: """
            What the path needs and the body's members are given alike, as
            name=text or name:=JSON; dots lead into objects. Members and roles
            are in /openapi.yaml. Prints the receipt.

              onevisit case act rate case=<id> grade:=5
              onevisit case act add-item case=<id> item=social-card
              onevisit case act answer order=<id> kind=approved \\
                documentNumber=2026-1 --file files=licence.pdf

            Commands, each with what its path needs:
            \(Endpoint.commandLines.map { "  \($0)" }.joined(separator: "\n"))
            """
    )

    @Argument(help: "The command, e.g. extend-limit.")
    var command: String

    @Argument(help: "name=text or name:=JSON.")
    var members: [String] = []

    @Option(help: "The body as a JSON file, - for standard input; members are entered into it.")
    var body: String?

    @Option(name: .customLong("file"), help: "A file to upload and add to a list, as <member>=<path>. May be repeated.")
    var files: [String] = []

    @Option(help: "Idempotency key; drawn at random if absent.")
    var key: String?

    @OptionGroup var server: ServerOptions

    func validate() throws {
        guard Endpoint(command: command) != nil else {
            throw ValidationError("there is no command \(command). See: onevisit case act --help")
        }
    }

    func run() async throws {
        guard let endpoint = Endpoint(command: command) else { return }
        let client = try server.client()
        try await reporting {
            var body = try body.map(jsonObject) ?? [:]
            var names: [String: String] = [:]
            for member in try members.map(MemberArgument.init) {
                if endpoint.pathNames.contains(member.name), let text = member.value.string {
                    names[member.name] = text
                } else {
                    body.set(member.value, at: member.path)
                }
            }
            let path = try endpoint.path(names)
            try await enterFiles(into: &body, with: client)
            let reply = try await client.post(path, body, key: key ?? UUID().uuidString)
            try reply.check()
            print(reply.text)
        }
    }

    private func enterFiles(into body: inout [String: JSONValue], with client: APIClient) async throws {
        for file in files {
            let parts = file.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("--file needs <member>=<path>, not \(file)") }
            let path = parts[0].split(separator: ".").map(String.init)
            let known = body.value(at: path)?.array ?? []
            body.set(.array(known + [try await client.uploaded(parts[1])]), at: path)
        }
    }
}
