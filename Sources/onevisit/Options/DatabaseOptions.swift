import ArgumentParser
import Foundation

struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "PostgreSQL to use, as a libpq connection string or URL. Default: $ONEVISIT_DATABASE.",
            valueName: "conninfo"
        )
    )
    var database: String?

    func resolved() throws -> String {
        if let database { return database }
        if let database = ProcessInfo.processInfo.environment["ONEVISIT_DATABASE"], !database.isEmpty {
            return database
        }
        throw ValidationError(
            """
            No database given. Use --database or set ONEVISIT_DATABASE; for a private one:
              Deploy/postgres start .demo/postgres && eval "$(Deploy/postgres url .demo/postgres)" && export ONEVISIT_DATABASE
            """
        )
    }
}

struct DataOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Folder for the master key, uploaded files and simulated departments. Default: $ONEVISIT_DATA or .onevisit.",
            valueName: "folder"
        )
    )
    var data: String?

    var folder: URL {
        let path = data ?? ProcessInfo.processInfo.environment["ONEVISIT_DATA"] ?? ".onevisit"
        return URL(fileURLWithPath: path, isDirectory: true)
    }
}

struct LogOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(help: "Log format: text for people, json for collectors.")
    var logFormat: Format = .text

    @Option(help: "Least level that is logged: trace, debug, info, notice, warning, error, critical.")
    var logLevel: String = "notice"
}

/// How to reach a running server.
struct ServerOptions: ParsableArguments {
    @Option(help: "Address of a running onevisit. Default: $ONEVISIT_SERVER or http://127.0.0.1:8080.")
    var server: String?

    @Option(help: "Bearer token (see: onevisit token). Default: $ONEVISIT_TOKEN.")
    var token: String?

    func client(language: LanguageOption = .zh) throws -> APIClient {
        let environment = ProcessInfo.processInfo.environment
        let address = server ?? environment["ONEVISIT_SERVER"] ?? "http://127.0.0.1:8080"
        guard let url = URL(string: address), url.scheme == "http" || url.scheme == "https" else {
            throw ValidationError("--server needs an http or https address, not \(address)")
        }
        guard let token = token ?? environment["ONEVISIT_TOKEN"] else {
            throw ValidationError("No token given. Use --token or set ONEVISIT_TOKEN; make one with: onevisit token")
        }
        return APIClient(server: url, token: token, language: language)
    }
}

enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
    case zh, en
}
