import Orchestration

/// Reading the things of a theme.
extension Phrase {
    /// An item; one of a repeated item is named with its key, as in `社保卡#first`.
    mutating func item() throws(Complaint) -> ItemID {
        let id = try require(vocabulary.items, LocalizedText(zh: "事项", en: "item"))
        return instance(id)
    }

    mutating func material() throws(Complaint) -> MaterialID {
        let id = try require(vocabulary.materials, LocalizedText(zh: "材料", en: "material"))
        return instance(id)
    }

    /// The copy that a key behind the name stands for, if there is one.
    mutating func instance<Subject>(_ id: Identifier<Subject>) -> Identifier<Subject> {
        suffix("#").map { id.instance(ElementKey($0)) } ?? id
    }

    mutating func materials() throws(Complaint) -> [MaterialID] {
        var materials = [try material()]
        while takeSeparator() { materials.append(try material()) }
        return materials
    }

    /// An item where one stands, for what may also be about something else.
    mutating func itemIfAny() -> ItemID? {
        guard let id = take(vocabulary.items) else { return nil }
        return instance(id)
    }

    mutating func materialIfAny() -> MaterialID? {
        guard let id = take(vocabulary.materials) else { return nil }
        return instance(id)
    }

    /// A day, or a day and a time.
    mutating func moment() throws(Complaint) -> (date: CivilDate, minutes: Int?) {
        guard let word = word() else {
            throw Complaint(zh: "这里还要写明日期。", en: "A date is missing here.")
        }
        guard let date = CivilDate(word) else { throw .noDate(word) }
        guard let minutes = TimeOfDay.minutes(nextWord) else { return (date, nil) }
        _ = self.word()
        return (date, minutes)
    }

    /// `办理时间=2026-02-20` or `=2026-02-20T15:00`: when an act was done that is recorded only now.
    mutating func occurredAt() throws(Complaint) -> (date: CivilDate, minutes: Int?)? {
        guard let text = detail("done 办理时间") else { return nil }
        let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
        guard let first = parts.first, let date = CivilDate(String(first)) else { throw .noDate(text) }
        return (date, parts.count > 1 ? TimeOfDay.minutes(String(parts[1])) : nil)
    }

    /// Reason, basis and remedy of a refusal; samples where nothing is said.
    mutating func grounds() -> Grounds {
        .sample(reason: detail("reason 原因"), basis: detail("basis 依据"), remedy: detail("remedy 救济"))
    }
}

extension Complaint {
    static func noDate(_ text: String) -> Complaint {
        Complaint(
            zh: "“\(text)”不是日期。",
            en: "“\(text)” is no date.",
            fix: LocalizedText(zh: "请写存在的日期，如 2026-02-10。", en: "Write a day that exists, such as 2026-02-10.")
        )
    }
}

/// A time of day as people write it, `09:30`.
enum TimeOfDay {
    /// Minutes since midnight.
    static func minutes(_ text: String) -> Int? {
        let parts = text.replacingColon.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCII) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}

extension String {
    /// The full-width colon of Chinese typesetting is a colon.
    fileprivate var replacingColon: String { String(map { $0 == "：" ? ":" : $0 }) }
}
