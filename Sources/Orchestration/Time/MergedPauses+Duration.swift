extension MergedPauses {
    /// The instant at which `duration` microseconds outside the pauses have passed; `nil` when a pause that has not
    /// ended comes first. A limit used up just as a pause begins has run out.
    func end(of duration: Int64, from start: Timestamp) -> Timestamp? {
        var reached = start
        var remaining = duration
        for pause in pauses {
            if let to = pause.to, to <= reached { continue }
            let running = max(0, pause.from.microseconds(since: reached))
            if remaining <= running { break }
            guard let to = pause.to else { return nil }
            remaining -= running
            reached = to
        }
        return reached.adding(microseconds: remaining)
    }

    /// Microseconds from `start` until `end` that lie outside the pauses.
    func runningTime(from start: Timestamp, until end: Timestamp) -> Int64 {
        guard start < end else { return 0 }
        return pauses.reduce(end.microseconds(since: start)) { left, pause in
            let from = max(pause.from, start)
            let to = min(pause.to ?? end, end)
            return from < to ? left - to.microseconds(since: from) : left
        }
    }
}
