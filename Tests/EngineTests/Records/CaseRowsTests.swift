import Engine
import Orchestration
import Testing

@Suite("Rows follow the events")
struct CaseRowsTests {
    static let recordedAt = SampleCase.at.adding(60)

    @Test("without new events no row changes")
    func nothingNew() {
        let state = SampleCase.state(of: "case-1")
        let rows = CaseRows(
            from: state,
            to: state,
            events: [],
            recordedAt: Self.recordedAt,
            head: .beginning,
            place: SampleCase.place,
            definition: SampleCase.definition
        )
        #expect(rows.header == nil && rows.items.isEmpty && rows.orders.isEmpty && rows.breaches.isEmpty)
    }

    @Test("the header is the case at a glance")
    func header() throws {
        let header = try #require(rows(from: 0, to: 1).header)
        #expect(header.caseID == "case-1")
        #expect(header.number == "N-case-1")
        #expect(header.person == "p0")
        #expect(header.workflow.id == "newborn")
        #expect(header.phase == .checking)
        #expect(header.receivedAt == SampleCase.at)
        #expect(header.wakeAt == SampleCase.at.adding(5 * 86_400))
        #expect((header.partition, header.tenant, header.jurisdiction) == (3, "zs", "442000"))
        #expect((header.version, header.leaf) == (1, [7]))
    }

    @Test("acceptance writes every item, in the order of the theme")
    func itemsAtAcceptance() {
        let rows = rows(from: 2, to: 3)
        #expect(rows.items.map(\.item) == ["insurance", "household"])
        #expect(rows.items.map(\.department) == ["insurance-office", "police"])
        #expect(rows.items.allSatisfy { $0.status == .waiting && $0.due == nil })
    }

    @Test("only the item and the order that changed are written")
    func onlyChangedRows() {
        let issued = rows(from: 3, to: 4)
        #expect(issued.items.map(\.item) == ["insurance"])
        #expect(issued.items.first?.due == SampleCase.at.adding(7 * 86_400))
        #expect(issued.orders.map(\.order.id) == ["o1"])
        #expect(issued.orders.first?.status == .issued)
        #expect(issued.orders.first?.order.due == SampleCase.at.adding(7 * 86_400))
        #expect(issued.orders.first?.caseNumber == "N-case-1")
        let supplied = rows(from: 1, to: 2)
        #expect(supplied.header != nil && supplied.items.isEmpty && supplied.orders.isEmpty)
    }

    @Test("step by step or all at once, the last rows are the same")
    func sameHoweverBatched() {
        let count = SampleCase.events(of: "case-1").count
        var items: [ItemID: ItemRow] = [:]
        var orders: [WorkOrderID: WorkOrderRow] = [:]
        for index in 0..<count {
            let step = rows(from: index, to: index + 1)
            for row in step.items { items[row.item] = row }
            for row in step.orders { orders[row.order.id] = row }
        }
        let whole = rows(from: 0, to: count)
        #expect(Dictionary(uniqueKeysWithValues: whole.items.map { ($0.item, $0) }) == items)
        #expect(Dictionary(uniqueKeysWithValues: whole.orders.map { ($0.order.id, $0) }) == orders)
    }

    @Test("a broken promise and a false statement each stand against the person")
    func breaches() {
        let lapsed = ToleranceLapsed(material: "photo", clock: "k", items: ["insurance"], person: "p0")
        let grounds = Grounds(reason: Sealed("secret"), basis: "b", remedy: "r")
        let refuted = CommitmentRefuted(material: "residence", order: "o2", grounds: grounds, person: "p1")
        let state = SampleCase.state(of: "case-1")
        let rows = CaseRows(
            from: state,
            to: state,
            events: [
                Event(at: SampleCase.at, .toleranceLapsed(lapsed)),
                Event(at: SampleCase.at, .toleranceFulfilled(ToleranceFulfilled(material: "birth"))),
                Event(at: SampleCase.at, .commitmentRefuted(refuted)),
            ],
            recordedAt: Self.recordedAt,
            head: .beginning,
            place: SampleCase.place,
            definition: SampleCase.definition
        )
        #expect(rows.breaches.map(\.person) == ["p0", "p1"])
        #expect(rows.breaches.map(\.material) == ["photo", "residence"])
        #expect(rows.breaches.allSatisfy { $0.recordedAt == Self.recordedAt && $0.caseID == "case-1" })
        #expect(rows.mended == [])
    }

    @Test("a lapse that is undone, and a breach that is repaired, stand no longer")
    func mendedBreaches() {
        let lapsed = ToleranceLapsed(material: "photo", clock: "k", items: ["insurance"], person: "p0")
        let reinstated = ToleranceReinstated(material: "photo", person: "p0", items: [:])
        var broken = SampleCase.state(of: "case-1")
        broken.apply(Event(at: SampleCase.at, .toleranceLapsed(lapsed)))
        func rows(_ facts: [Fact], from state: CaseState) -> CaseRows {
            CaseRows(
                from: state,
                to: state,
                events: facts.map { Event(at: SampleCase.at, $0) },
                recordedAt: Self.recordedAt,
                head: .beginning,
                place: SampleCase.place,
                definition: SampleCase.definition
            )
        }
        #expect(rows([.toleranceReinstated(reinstated)], from: broken).mended.map(\.material) == ["photo"])
        let repaired = rows([.breachRepaired(BreachRepaired(person: "p0", reason: Sealed("r")))], from: broken)
        #expect(repaired.mended.map(\.material) == ["photo"])
        #expect(repaired.mended.map(\.person) == ["p0"])
        let both = rows([.toleranceLapsed(lapsed), .toleranceReinstated(reinstated)], from: .unregistered)
        #expect(both.breaches == [])
        let again = rows([.toleranceReinstated(reinstated), .toleranceLapsed(lapsed)], from: broken)
        #expect(again.breaches.map(\.material) == ["photo"])
        #expect(again.mended == [])
    }

    private func rows(from old: Int, to new: Int) -> CaseRows {
        CaseRows(
            from: SampleCase.state(of: "case-1", after: old),
            to: SampleCase.state(of: "case-1", after: new),
            events: Array(SampleCase.events(of: "case-1")[old..<new]),
            recordedAt: Self.recordedAt,
            head: StreamHead(version: new, leaf: [7]),
            place: SampleCase.place,
            definition: SampleCase.definition
        )
    }
}
