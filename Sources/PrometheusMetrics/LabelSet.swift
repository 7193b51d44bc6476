/// A series' labels: names that the format admits, each once, in order. So the order in which they were given has no effect.
struct LabelSet: Hashable, Sendable {
    /// Longer values are cut: a label is for telling series apart, not for carrying texts.
    static let longestValue = 200

    private let pairs: [Pair]

    private struct Pair: Hashable, Sendable {
        var name: String
        var value: String
    }

    /// - Parameter isReserved: names that the format uses itself; an underscore is added to them.
    init(_ dimensions: [(String, String)], isReserved: (String) -> Bool = { _ in false }) {
        var values: [String: String] = [:]
        for (name, value) in dimensions {
            let name = MetricName.label(name)
            let key = isReserved(name) ? name + "_" : name
            let value = String(value.unicodeScalars.prefix(Self.longestValue))
            // Two names that become one would make the whole scrape invalid.
            values[key] = values[key].map { "\($0);\(value)" } ?? value
        }
        pairs = values.map(Pair.init).sorted { $0.name < $1.name }
    }

    /// `{a="b",c="d"}`; empty without labels.
    func text(bound: String? = nil) -> String {
        let all =
            pairs.map { "\($0.name)=\"\(TextEscaping.label($0.value))\"" } + (bound.map { ["le=\"\($0)\""] } ?? [])
        return all.isEmpty ? "" : "{\(all.joined(separator: ","))}"
    }
}

extension LabelSet: Comparable {
    static func < (left: LabelSet, right: LabelSet) -> Bool {
        left.pairs.lexicographicallyPrecedes(right.pairs) { ($0.name, $0.value) < ($1.name, $1.value) }
    }
}
