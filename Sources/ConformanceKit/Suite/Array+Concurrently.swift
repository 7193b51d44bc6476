extension Array where Element: Sendable {
    /// Transforms the elements side by side, a bounded number at once, and gives the results in the elements' order.
    func mapConcurrently<Result: Sendable>(
        atMost limit: Int,
        _ transform: @escaping @Sendable (Element) async -> Result
    ) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            var results: [Int: Result] = [:]
            for (index, element) in enumerated() {
                if index >= Swift.max(1, limit), let (done, result) = await group.next() { results[done] = result }
                group.addTask { (index, await transform(element)) }
            }
            for await (index, result) in group { results[index] = result }
            return indices.compactMap { results[$0] }
        }
    }
}
