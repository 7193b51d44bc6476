/// What is different between two printed definitions.
extension Sheet {
    struct Difference {
        let place: String
        let before: String?
        let after: String?
    }

    /// The smallest parts that differ, in the order of the page.
    func differences(from old: Sheet, at place: String = "") -> [Difference] {
        guard inline != old.inline else { return [] }
        guard case .map(let pairs) = self, case .map(let oldPairs) = old else {
            return [Difference(place: place, before: old.inline, after: inline)]
        }
        let prefix = place.isEmpty ? "" : place + "."
        let kept = pairs.flatMap { key, value -> [Difference] in
            guard let previous = oldPairs.first(where: { $0.0 == key })?.1 else {
                return [Difference(place: prefix + key, before: nil, after: value.inline)]
            }
            return value.differences(from: previous, at: prefix + key)
        }
        let gone = oldPairs.filter { pair in !pairs.contains { $0.0 == pair.0 } }
        return kept + gone.map { Difference(place: prefix + $0.0, before: $0.1.inline, after: nil) }
    }
}
