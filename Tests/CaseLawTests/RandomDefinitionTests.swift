import CaseLaws
import Orchestration
import Testing

@Suite("The random themes leave nothing out") struct RandomDefinitionTests {
    static let definitions = (UInt64(1)...500).map { seed in
        var random = RandomDefinition(seed: seed)
        return random.make()
    }

    @Test("Every feature of the format is somewhere in five hundred of them")
    func features() {
        let definitions = Self.definitions
        let items = definitions.flatMap(\.items)
        let materials = definitions.flatMap(\.materials)
        let features: [(String, Bool)] = [
            ("lists", definitions.contains { !$0.lists.isEmpty }),
            ("alternatives", definitions.contains { !$0.alternatives.isEmpty }),
            ("reopening", definitions.contains { !$0.reopenRules.isEmpty }),
            ("organs", definitions.contains { !$0.organs.isEmpty }),
            ("notices", definitions.contains { $0.notices != nil }),
            ("limits of the case", definitions.contains { $0.statutoryLimit != nil && $0.extensionPolicy != nil }),
            ("per item", definitions.contains { $0.acceptance.isPerItem }),
            ("deemed", definitions.contains { $0.acceptance.isDeemedBySilence }),
            ("offered", items.contains { $0.offeredBy != nil }),
            ("any of", items.contains { !$0.afterAny.isEmpty }),
            ("delivery", items.contains { $0.deliveryLimit != nil }),
            ("extensions", items.contains { $0.extensionPolicy != nil }),
            ("special procedures", items.contains { !$0.specialProcedures.isEmpty }),
            ("licences", items.contains { $0.commitment?.kind == .licence }),
            ("points of no return", items.contains { $0.isPointOfNoReturn }),
            ("diversion", items.contains { $0.divertLimit != nil }),
            ("loops", items.contains { $0.id == "loop" }),
            ("periods", items.contains { $0.id == "period" }),
            ("samples", materials.contains { $0.commitment?.verification?.samplePercent != nil }),
            ("tolerance extensions", items.flatMap(\.materials).contains { $0.tolerance?.extensionLimit != nil }),
        ]
        for (name, isThere) in features { #expect(isThere, "\(name)") }
        #expect(Set(items.map(\.kind)).count == 6)
    }

    @Test("Dependencies are in topological order and name what exists")
    func sound() {
        for definition in Self.definitions {
            var known: Set<ItemID> = []
            for item in definition.items {
                let needed = item.after + item.afterDecision + item.needsData.map(\.item) + item.afterAny.joined()
                #expect(known.isSuperset(of: needed), "\(item.id)")
                #expect(known.insert(item.id).inserted, "\(item.id) twice")
            }
        }
    }
}
