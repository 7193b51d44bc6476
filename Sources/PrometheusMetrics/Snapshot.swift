/// What a scrape shows.
struct Snapshot: Sendable {
    static let refusedName = "metrics_refused_total"

    var families: [String: Family]
    var refused: Int

    func text() -> String {
        var text = ""
        for (name, family) in families.sorted(by: { $0.key < $1.key }) {
            text += Self.head(name, family.kind, help: family.label)
            for (labels, series) in family.series.sorted(by: { $0.key < $1.key }) {
                Self.write(series.cell.reading, name, labels, to: &text)
            }
        }
        // Without anything refused there is nothing to say, and a registry made for one scrape stays silent.
        guard refused > 0 else { return text }
        return text + Self.head(Self.refusedName, .counter, help: "Series that are not kept")
            + "\(Self.refusedName) \(refused)\n"
    }

    private static func head(_ name: String, _ kind: MetricKind, help: String) -> String {
        "# HELP \(name) \(TextEscaping.help(help))\n# TYPE \(name) \(kind.rawValue)\n"
    }

    private static func write(_ reading: MetricReading, _ name: String, _ labels: LabelSet, to text: inout String) {
        switch reading {
        case .number(let value):
            text += "\(name)\(labels.text()) \(NumberText.of(value))\n"
        case .distribution(let bounds, let counts, let sum):
            var total = 0
            for (bound, count) in zip(bounds + [.infinity], counts) {
                total += count
                text += "\(name)_bucket\(labels.text(bound: NumberText.of(bound))) \(total)\n"
            }
            text += "\(name)_sum\(labels.text()) \(NumberText.of(sum))\n\(name)_count\(labels.text()) \(total)\n"
        }
    }
}
