import Orchestration

/// What an item of the chart waits for: single items, and groups of which one is enough.
struct FlowWaits {
    struct Single {
        let item: ItemID
        let label: String
        let isEarly: Bool
    }

    private(set) var single: [Single]
    private(set) var groups: [[ItemID]] = []

    var isEmpty: Bool { single.isEmpty && groups.isEmpty }

    init(of item: ItemDefinition, in definition: WorkflowDefinition, _ say: Speaker) {
        func isWhole(_ id: ItemID) -> Bool {
            definition.items.first { $0.id == id }?.list.map { $0 != item.list } ?? false
        }
        single =
            item.after.map {
                Single(item: $0, label: isWhole($0) ? say("全部办好", "all of them") : "", isEarly: false)
            }
            + item.afterDecision.map { Single(item: $0, label: say("有决定即可", "once decided"), isEarly: true) }
            + item.needsData.map(\.item).uniqued().map {
                Single(item: $0, label: say("有数据即可", "once its data are known"), isEarly: true)
            }
        for group in item.afterAny {
            if group.count == 1 {
                let label = isWhole(group[0]) ? say("有一个即可", "any one of them") : ""
                single.append(Single(item: group[0], label: label, isEarly: false))
            } else {
                groups.append(group)
            }
        }
    }
}
