import ArgumentParser
import Foundation

struct CaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "For portals: submit, show, watch and explain a case over the HTTP API.",
        discussion: """
            Needs a running server and a token:
              export ONEVISIT_TOKEN=$(onevisit token --role portal \\
                --document resident-id:442000198805120037)
              onevisit case submit Deploy/samples/application.json \\
                --file rehabilitation-opinion=opinion.pdf
              onevisit case watch <case id>
            `explain` is for staff: it needs a clerk's, a supervisor's or an
            auditor's token.
            """,
        subcommands: [SubmitCommand.self, ShowCaseCommand.self, WatchCommand.self, ExplainCommand.self]
    )
}

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
        let bytes = try read(application)
        guard var body = try? JSONDecoder().decode([String: JSONValue].self, from: bytes) else {
            throw ValidationError("\(application) is not a JSON object")
        }
        var materials = body["materials"]?.object ?? [:]
        for file in files {
            let parts = file.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("--file needs <material>=<path>, not \(file)") }
            let reference = try await upload(parts[1], with: client)
            let known = materials[parts[0]]?.object?["files"]?.array ?? []
            materials[parts[0]] = .object(["files": .array(known + [reference])])
        }
        if !materials.isEmpty { body["materials"] = .object(materials) }
        return body
    }

    private func read(_ path: String) throws -> Data {
        guard path != "-" else { return FileHandle.standardInput.readDataToEndOfFile() }
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }

    private func upload(_ path: String, with client: APIClient) async throws -> JSONValue {
        let url = URL(fileURLWithPath: path)
        let reply = try await client.upload(try Data(contentsOf: url), mediaType: url.mediaType)
        try reply.check()
        return try reply.decoded()
    }
}

struct ShowCaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show where a case stands: who has what, since when, until when, and what to do next."
    )

    @Argument(help: "The case's id.")
    var caseID: String

    @Flag(help: "Print the JSON document instead of text.")
    var json = false

    @Option(help: "Language of the text.")
    var language: LanguageOption = .zh

    @OptionGroup var server: ServerOptions

    func run() async throws {
        let client = try server.client(language: language)
        let path = "/v1/cases/\(caseID)"
        try await reporting {
            let reply = try await client.get(path, accept: json ? "application/json" : "text/plain")
            try reply.check()
            print(reply.text)
        }
    }
}

struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Print a case's timeline as it grows, until the case is closed."
    )

    @Argument(help: "The case's id.")
    var caseID: String

    @Option(help: "Language of the text.")
    var language: LanguageOption = .zh

    @OptionGroup var server: ServerOptions

    func run() async throws {
        let client = try server.client(language: language)
        var follower = TimelineFollower(client: client, caseID: caseID, language: language)
        try await reporting {
            while try await !follower.printNews() {
                try await Task.sleep(for: .seconds(1))
            }
        }
    }
}

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Explain an open case: why each item is where it is, what moves it next, and every deadline day by day."
    )

    @Argument(help: "The case's id.")
    var caseID: String

    @Option(help: "Language of the text.")
    var language: LanguageOption = .zh

    @OptionGroup var server: ServerOptions

    func run() async throws {
        let client = try server.client(language: language)
        let path = "/v1/cases/\(caseID)/explanation"
        try await reporting {
            let reply = try await client.get(path, accept: "text/plain")
            try reply.check()
            print(reply.text)
        }
    }
}

extension APIClient.Reply {
    /// Stops with the server's own words where it did not do what was asked.
    func check() throws {
        guard !isSuccess else { return }
        let problem = try? JSONDecoder().decode(ProblemDocument.self, from: body)
        FileHandle.standardError.write(Data("\(status) \(problem?.text ?? text)\n".utf8))
        throw status >= 500 ? Exit.unreachable : Exit.findings
    }
}

/// A refusal or a failure as the API words it (RFC 9457).
struct ProblemDocument: Decodable {
    var type: String
    var title: String?
    var detail: String?
    var place: String?

    var text: String {
        [type, title, detail, place].compactMap { $0 }.joined(separator: " · ")
    }
}

extension URL {
    /// The type that the file's name claims; the server looks at the content itself.
    fileprivate var mediaType: String {
        switch pathExtension.lowercased() {
        case "pdf": "application/pdf"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "txt": "text/plain"
        default: "application/octet-stream"
        }
    }
}
