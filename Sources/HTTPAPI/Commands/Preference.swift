/// `Prefer: wait=N` (RFC 7240): how long the caller would like to wait for the outcome.
struct Preference: Hashable {
    /// `nil` when the caller does not wish to wait.
    var waitSeconds: Int?

    /// - Parameter maximumSeconds: longer wishes are shortened to it.
    init(field: String?, maximumSeconds: Int) {
        let wish = (field ?? "").split(separator: ",").prefix(20).lazy
            .map { $0.filter { $0 != " " }.lowercased() }
            .first { $0.hasPrefix("wait=") }
        waitSeconds = wish.flatMap { Int($0.dropFirst(5)) }.map { min(max($0, 0), maximumSeconds) }
    }
}
