import Foundation

/// Where the department's interface begins: `https://host:8443/api/v2`, without a slash at the end.
struct BaseURL: Hashable, Sendable {
    let text: String
    let isPlain: Bool
    let isLoopback: Bool

    init?(_ text: String) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            scheme == "https" || scheme == "http", let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
        else { return nil }
        self.text = text.hasSuffix("/") ? String(text.dropLast()) : text
        isPlain = scheme == "http"
        isLoopback = Self.isLoopback(host)
    }

    static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host == "[::1]"
            || (host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." })
    }
}
