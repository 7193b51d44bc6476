import Engine

extension Commit {
    /// The database refuses gaps too; here the error names the place before anything is sent.
    func checkPositions() throws(JournalError) {
        var position = basePosition
        for event in events {
            position += 1
            guard event.position == position, event.partition == partition else {
                throw .broken(
                    "event \(event.id) stands at \(event.token), where \(partition):\(position) was to follow"
                )
            }
        }
    }
}
