import Foundation
import Orchestration

/// An object whose keys are all known, so that a misspelt one is told and not silently lost.
protocol WireObject: Decodable {
    associatedtype Keys: CodingKey & CaseIterable
}

/// A request body.
protocol WireRequest: WireObject {
    /// Bounds on what the body holds; places are JSON paths.
    func check(_ limits: HTTPLimits) throws(Problem)
}

extension WireRequest {
    static func decode(from data: Data, limits: HTTPLimits) throws -> Self {
        let request = try JSONDecoder().decode(Strict<Self>.self, from: data).value
        try request.check(limits)
        return request
    }
}

/// An object that was read only if it had no other keys than those known.
@dynamicMemberLookup
struct Strict<Value: WireObject>: Decodable {
    var value: Value

    init(from decoder: any Decoder) throws {
        let known = Set(Value.Keys.allCases.map(\.stringValue))
        let keys = try decoder.container(keyedBy: AnyKey.self).allKeys
        if let unknown = keys.first(where: { !known.contains($0.stringValue) }) {
            let context = DecodingError.Context(
                codingPath: decoder.codingPath + [unknown],
                debugDescription: "unknown key; known are \(known.sorted().joined(separator: ", "))"
            )
            throw DecodingError.dataCorrupted(context)
        }
        value = try Value(from: decoder)
    }

    subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member {
        value[keyPath: member]
    }
}

private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Collection {
    func checkCount(atMost limit: Int, at place: String) throws(Problem) {
        guard count <= limit else {
            let detail = LocalizedText(zh: "最多\(limit)项", en: "at most \(limit) entries")
            throw Problem(.tooManyEntries, detail, at: place)
        }
    }
}
