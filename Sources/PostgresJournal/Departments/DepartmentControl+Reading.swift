import Engine

extension DepartmentControl {
    init(_ row: JournalRow) throws(JournalError) {
        self.init(
            mode: try Mode(row.word("mode"), pace: row.optional("orders_per_minute")),
            by: try row.value("account"),
            reason: try row.value("reason"),
            since: try row.value("since")
        )
    }
}

extension DepartmentControl.Mode {
    /// As it stands in its column.
    enum Word: String {
        case running, paused, draining
    }

    init(_ word: Word, pace: Int32?) throws(JournalError) {
        switch (word, pace) {
        case (.running, nil): self = .running
        case (.paused, nil): self = .paused
        case (.draining, let pace?): self = .draining(ordersPerMinute: Int(pace))
        default: throw .broken("a department's mode is \(word.rawValue) with another mode's pace")
        }
    }

    var word: Word {
        switch self {
        case .running: .running
        case .paused: .paused
        case .draining: .draining
        }
    }

    /// Orders a minute; `nil` where there is no such limit.
    var pace: Int64? {
        if case .draining(let ordersPerMinute) = self { Int64(ordersPerMinute) } else { nil }
    }
}
