package import Orchestration

/// “Did you mean …?”: the nearest known name, if it is near enough to be a slip of the pen.
package enum Suggestion {
    package static func nearest(to word: String, in known: some Sequence<String>) -> String? {
        let letters = Array(word.prefix(longest))
        let lowered = Array(word.lowercased().prefix(longest))
        let farthest = max(1, letters.count / 3)
        // A name much shorter or longer cannot be near.
        let candidates = known.filter { abs($0.count - word.count) <= farthest }
        let ranked = candidates.map { name in
            (
                name: name,
                distance: distance(lowered, Array(name.lowercased().prefix(longest))),
                exact: distance(letters, Array(name.prefix(longest)))
            )
        }
        let best = ranked.min { ($0.distance, $0.exact, $0.name) < ($1.distance, $1.exact, $1.name) }
        guard let best, best.distance <= farthest else { return nil }
        return best.name
    }

    /// The remedy for an unknown name: the nearest one, else all there are (at most ten).
    package static func remedy(for word: String, among known: [String]) -> LocalizedText {
        if let name = nearest(to: word, in: known) {
            return LocalizedText(zh: "是否想写“\(name)”？", en: "Did you mean “\(name)”?")
        }
        guard !known.isEmpty else { return LocalizedText(zh: "请先定义它。", en: "Define it first.") }
        let list = known.sorted().prefix(10)
        let rest = known.count > list.count
        return LocalizedText(
            zh: "可写：\(list.joined(separator: "、"))\(rest ? "…" : "")。",
            en: "Write one of: \(list.joined(separator: ", "))\(rest ? " …" : "")."
        )
    }

    private static let longest = 64

    /// Levenshtein's distance, two rows at a time.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let replaced = previous[column] + (letter == other ? 0 : 1)
                current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
