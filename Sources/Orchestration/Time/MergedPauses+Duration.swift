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
}
