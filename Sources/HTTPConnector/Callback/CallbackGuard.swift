import Crypto
import Foundation

/// Recognises the department by the header that it sends.
struct CallbackGuard: Sendable {
    let name: String
    /// Compared as hashes, so that the time it takes tells nothing of how much was right.
    private let expected: SHA256.Digest

    init(_ credentials: Credentials) throws(Secret.Missing) {
        guard let header = try credentials.header() else { throw Secret.Missing(place: "the connector file") }
        name = header.name
        expected = SHA256.hash(data: Data(header.value.utf8))
    }

    func admits(_ value: String?) -> Bool {
        value.map { SHA256.hash(data: Data($0.utf8)) == expected } ?? false
    }
}
