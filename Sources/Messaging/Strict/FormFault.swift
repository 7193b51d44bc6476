package import Orchestration

/// What is wrong with something that came in as JSON: the place as a JSON path and the remedy. What stood there is not
/// repeated, because it may be personal.
package struct FormFault: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// Not JSON, or a member is missing or has another type.
        case unreadable
        case unknownMember
        /// Members that do not belong together.
        case contradictory
        case tooManyEntries
    }

    /// The longest name of a member that is repeated in a path.
    private static let nameCharacters = 64

    package var kind: Kind
    package var place: String
    package var text: LocalizedText

    package init(_ kind: Kind, _ text: LocalizedText, at place: String) {
        self.kind = kind
        self.text = text
        self.place = String(place.unicodeScalars.prefix(Refusal.placeScalars))
    }

    /// - Parameter path: ends with the unknown member.
    init(unknownMember path: [any CodingKey], known: Set<String>) {
        let names = known.sorted().joined(separator: ", ")
        let text = LocalizedText(zh: "没有该字段；可用的有：\(names)", en: "unknown member; known are \(names)")
        self.init(.unknownMember, text, at: Self.path(path))
    }

    package static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("$") { path, key in
            key.intValue.map { "\(path)[\($0)]" } ?? "\(path).\(key.stringValue.prefix(nameCharacters))"
        }
    }
}

extension Collection {
    package func checkCount(atMost limit: Int, at place: String) throws(FormFault) {
        guard count <= limit else {
            throw FormFault(
                .tooManyEntries,
                LocalizedText(zh: "最多\(limit)项", en: "at most \(limit) entries"),
                at: place
            )
        }
    }
}
