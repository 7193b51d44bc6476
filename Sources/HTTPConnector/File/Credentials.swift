import Foundation

/// How one side shows the other who it is.
enum Credentials: Hashable, Sendable {
    case none
    case bearer(Secret)
    case basic(user: String, password: Secret)
    case header(name: String, value: Secret)
}

/// A secret by the place where it lies; it never stands in the connector file itself.
enum Secret: Hashable, Sendable {
    case file(String)
    case environment(String)

    struct Missing: Error, Hashable {
        let place: String
    }

    /// The secret without the line end that editors leave behind it.
    func read() throws(Missing) -> String {
        let text: String?
        switch self {
        case .file(let path): text = try? String(contentsOfFile: path, encoding: .utf8)
        case .environment(let name): text = ProcessInfo.processInfo.environment[name]
        }
        let secret = text.map { $0.split(whereSeparator: \.isNewline).first.map(String.init) ?? "" } ?? ""
        guard !secret.isEmpty else { throw Missing(place: place) }
        return secret
    }

    var place: String {
        switch self {
        case .file(let path): "file \(path)"
        case .environment(let name): "environment variable \(name)"
        }
    }
}

extension Credentials {
    var secret: Secret? {
        switch self {
        case .none: nil
        case .bearer(let secret), .basic(_, let secret), .header(_, let secret): secret
        }
    }

    /// The header that carries them.
    func header() throws(Secret.Missing) -> (name: String, value: String)? {
        switch self {
        case .none: nil
        case .bearer(let secret): ("authorization", "Bearer \(try secret.read())")
        case .basic(let user, let password):
            ("authorization", "Basic \(Data("\(user):\(try password.read())".utf8).base64EncodedString())")
        case .header(let name, let value): (name.lowercased(), try value.read())
        }
    }
}
