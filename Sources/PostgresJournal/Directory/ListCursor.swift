import Engine
import Foundation
import Orchestration

/// Where a slice of a list ended: the instant it is sorted by and the id of its last row. Opaque to callers, but no secret.
struct ListCursor: Hashable {
    /// `nil` where the row has no such instant.
    var at: Timestamp?
    var id: String

    /// Longer texts are not ours, and are not worth decoding.
    private static let longestText = 1_024
    /// Names the form, so that a later one cannot be misread.
    private static let form = "1"

    init(at: Timestamp?, id: String) {
        self.at = at
        self.id = id
    }

    /// `nil` unless this program made the text.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longestText, let data = Data(base64URL: text),
            let plain = String(data: data, encoding: .utf8)
        else { return nil }
        let parts = plain.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == Self.form, !parts[2].isEmpty, !parts[2].contains("\0") else { return nil }
        if parts[1].isEmpty {
            at = nil
        } else {
            guard let microseconds = Int64(parts[1]) else { return nil }
            at = Timestamp(microseconds: microseconds)
        }
        id = String(parts[2])
    }

    var text: String {
        let plain = "\(Self.form)|\(at.map { "\($0.microseconds)" } ?? "")|\(id)"
        return Data(plain.utf8).base64URL
    }

    /// What a page's statement begins after: nothing, or a row.
    struct Start {
        var at: Timestamp?
        var id: String?

        /// `nil` if the page's cursor was not made by this program.
        init?(_ page: Page) {
            guard let text = page.cursor else { return }
            guard let cursor = ListCursor(text) else { return nil }
            at = cursor.at
            id = cursor.id
        }
    }
}

extension Data {
    /// RFC 4648, section 5, without padding.
    fileprivate init?(base64URL text: String) {
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        self.init(base64Encoded: standard + String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4))
    }

    fileprivate var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
