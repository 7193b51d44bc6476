import Foundation
import Orchestration

/// A request body whose keys are all known, so that a misspelt one is told and not silently lost.
protocol WireRequest: Decodable {
    associatedtype Keys: CodingKey & CaseIterable
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

private struct Strict<Value: WireRequest>: Decodable {
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
