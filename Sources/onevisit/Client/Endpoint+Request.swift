import ArgumentParser
import Foundation
import HTTPAPI
import Orchestration

extension Endpoint {
    /// The operation for a command's stable name, such as `extend-limit`.
    init?(command name: String) {
        guard let endpoint = Self.allCases.first(where: { $0.commandKind?.rawValue == name }) else { return nil }
        self = endpoint
    }

    /// Every command with the names that its path needs, one a line.
    static var commandLines: [String] {
        Command.Kind.allCases.compactMap { kind in
            Endpoint(command: kind.rawValue).map { endpoint in
                ([kind.rawValue] + endpoint.pathNames.map { "\($0)=…" }).joined(separator: " ")
            }
        }.sorted()
    }

    /// The path with its names filled in and encoded: an id may hold `#` or `/`.
    /// - Throws: what is missing.
    func path(_ names: [String: String]) throws -> String {
        var path = path
        for name in pathNames {
            guard let value = names[name], !value.isEmpty else {
                throw ValidationError("the command needs \(pathNames.map { "\($0)=…" }.joined(separator: " "))")
            }
            let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "/;"))
            let encoded = value.addingPercentEncoding(withAllowedCharacters: allowed) ?? value
            path = path.replacing("{\(name)}", with: encoded)
        }
        return path
    }
}
