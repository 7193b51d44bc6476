import Orchestration

/// The remedy for an unknown word: the nearest known one, else all there are.
enum Suggestion {
    static func remedy(for word: String, among known: [String]) -> LocalizedText {
        let letters = Array(word.lowercased().prefix(longest))
        let ranked = known.map { (name: $0, distance: distance(letters, Array($0.lowercased().prefix(longest)))) }
        let best = ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
        if let best, best.distance <= max(1, letters.count / 3) {
            return LocalizedText(zh: "是否想写“\(best.name)”？", en: "Did you mean “\(best.name)”?")
        }
        let list = known.sorted()
        return LocalizedText(
            zh: "可写：\(list.joined(separator: "、"))。",
            en: "Write one of: \(list.joined(separator: ", "))."
        )
    }

    private static let longest = 64

    /// How many letters have to be added, dropped or replaced.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let above = row[column + 1]
                row[column + 1] = min(diagonal + (letter == other ? 0 : 1), above + 1, row[column] + 1)
                diagonal = above
            }
        }
        return row[right.count]
    }
}
