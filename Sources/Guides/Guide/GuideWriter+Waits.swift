import Orchestration

/// What has to be there before an item begins.
extension GuideWriter {
    /// One line for each.
    func waits(of item: ItemDefinition) -> [String] {
        item.after.map { awaited($0, by: item) }
            + item.afterDecision.map { awaited($0, by: item) + say("：有决定即可", ": its decision is enough") }
            + item.needsData.map(\.item).uniqued().map {
                awaited($0, by: item) + say("：有数据即可，不等结果", ": its data are enough, not its result")
            }
            + item.afterAny.map { group in any(of: group, by: item) }
    }

    private func awaited(_ id: ItemID, by item: ItemDefinition) -> String {
        let known = definition.items.first { $0.id == id }
        var notes: [String] = []
        if let list = known?.list { notes.append(list == item.list ? ownOne(of: list) : allOf(list)) }
        if known?.condition != .always { notes.append(say("需要办的话", "if it is done")) }
        let note = say.list(notes)
        return say(titles.item(id)) + (note.isEmpty ? "" : say("（\(note)）", " (\(note))"))
    }

    private func any(of group: [ItemID], by item: ItemDefinition) -> String {
        if let alternative = definition.alternatives.first(where: { $0.items == group }), let title = alternative.title
        {
            let names = say.quoted(group.map(titles.item))
            return say("\(say(title))：\(names)有一项办成即可", "\(say(title)): one of \(names) is enough")
        }
        guard group.count == 1, let only = definition.items.first(where: { $0.id == group[0] }) else {
            let names = say.quoted(group.map(titles.item))
            return say("\(names)有一项办成即可", "one of \(names) is enough")
        }
        guard let list = only.list, list != item.list else { return say(only.title) }
        let name = say.quoted(titles.list(list))
        return say("\(say(only.title))（\(name)中有一个办成即可）", "\(say(only.title)) (for any one of \(name))")
    }

    private func ownOne(of list: ListID) -> String {
        let name = say.quoted(titles.list(list))
        return say("\(name)各等各的", "for the same one of \(name)")
    }

    private func allOf(_ list: ListID) -> String {
        let name = say.quoted(titles.list(list))
        return say("\(name)全部办好", "for all of \(name)")
    }
}

extension ItemDefinition {
    /// The list for whose every element the item is done.
    var list: ListID? { if case .each(let list) = repetition { list } else { nil } }

    var recurrence: Recurrence? { if case .recurring(let recurrence) = repetition { recurrence } else { nil } }
}
