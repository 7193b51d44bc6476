import Engine
import Messaging
import Orchestration
import Testing

@testable import PostgresJournal

@Suite("Lists come in pages that neither repeat nor lose a row")
struct DirectoryTests {
    private static let owner = OwnerIdentity(name: "test")

    @Test("An organ's open orders, those without a due instant last", .testDatabase)
    func workOrders() async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: Self.owner)
            let sample = SampleCase("case-1")
            var commit = Commit(partition: 0, after: opening)
            let dues = [nil, SampleCase.start.adding(20), SampleCase.start, nil, SampleCase.start]
            commit.orders = dues.enumerated().map { sample.order(WorkOrderID("order-\($0.offset)"), due: $0.element) }
            commit.orders.append(sample.order("order-closed", due: SampleCase.start, status: .closed))
            try await store.journal.commit(commit)
            for limit in 1...6 {
                let found = try await Self.all(limit: limit) { page in
                    try await store.directory.workOrders(of: "organ-1", tenant: SampleCase.tenant, page: page)
                }
                #expect(found.map(\.order.id.text) == ["order-2", "order-4", "order-1", "order-0", "order-3"])
                #expect(Set(found) == Set(commit.orders.dropLast()))
            }
        }
    }

    @Test("A person's cases, newest first", .testDatabase)
    func cases() async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: Self.owner)
            var commit = Commit(partition: 0, after: opening)
            commit.headers = (0..<7).map { number in
                var header = SampleCase(CaseID("case-\(number)")).header(in: 0)
                header.receivedAt = SampleCase.start.adding(Int64(number / 3))
                return header
            }
            try await store.journal.commit(commit)
            for limit in [1, 2, 3, 7, 200] {
                let found = try await Self.all(limit: limit) { page in
                    try await store.directory.cases(of: SampleCase.person, tenant: SampleCase.tenant, page: page)
                }
                #expect(found.map(\.caseID.text) == [6, 5, 4, 3, 2, 1, 0].map { "case-\($0)" })
            }
        }
    }

    @Test("A later row of one commit stands for an earlier one", .testDatabase)
    func latest() async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: Self.owner)
            var sample = SampleCase("case-1")
            var commit = Commit(partition: 0, after: opening)
            for _ in 0..<3 { sample.grow(by: 1, in: &commit) }
            commit.orders = [sample.order("o", due: nil), sample.order("o", due: SampleCase.start, status: .closed)]
            commit.items = [ItemStatus.waiting, .dispatched].map {
                ItemRow(
                    caseID: sample.id,
                    item: "item-1",
                    department: "human-resources",
                    status: $0,
                    since: SampleCase.start,
                    due: nil
                )
            }
            commit.prove()
            try await store.journal.commit(commit)
            #expect(try await store.directory.header(sample.id, tenant: SampleCase.tenant)?.version == 3)
            let order = try await store.directory.workOrder("o", tenant: SampleCase.tenant)
            #expect(order == commit.orders.last)
            #expect(try await TestDatabase.number("SELECT count(*) FROM case_item WHERE status = 'dispatched'") == 1)
        }
    }

    @Test("A word that this program does not know is named, and nothing is guessed", .testDatabase)
    func unknownWord() async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: Self.owner)
            var sample = SampleCase("case-1")
            try await store.journal.commit(Commit.growing(&sample, by: 1, after: Commit(partition: 0, after: opening)))
            try await TestDatabase.run("UPDATE case_header SET phase = 'dreaming'")
            let error = await #expect(throws: JournalError.self) {
                try await store.directory.header(sample.id, tenant: SampleCase.tenant)
            }
            #expect(error == .incompatible("column phase holds the word 'dreaming', unknown to this program"))
        }
    }

    @Test("A cursor survives its text", arguments: [nil, SampleCase.start, Timestamp.epoch], ["a", "订单|1", "?>~"])
    func cursor(at: Timestamp?, id: String) {
        let cursor = ListCursor(at: at, id: id)
        #expect(ListCursor(cursor.text) == cursor)
        #expect(cursor.text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    }

    @Test(
        "A cursor that was made up is an error",
        .testDatabase,
        arguments: ["", "x", "!!!", "MnwxfGE", "MXx4fGE", "MXwxfA", "MXwxfAA", String(repeating: "A", count: 2_000)]
    )
    func madeUpCursor(_ text: String) async throws {
        try await TestDatabase.withStore { store async throws in
            #expect(ListCursor(text) == nil)
            let page = Page(cursor: text)
            await #expect(throws: JournalError.invalidCursor) {
                try await store.directory.cases(of: "p", tenant: SampleCase.tenant, page: page)
            }
        }
    }

    private static func all<Row>(
        limit: Int,
        _ read: (Page) async throws -> Slice<Row>
    ) async throws -> [Row] {
        var rows: [Row] = []
        var page = Page(limit: limit)
        while true {
            let slice = try await read(page)
            rows += slice.rows
            #expect(slice.rows.count <= limit)
            guard let next = slice.next, rows.count < 100 else { return rows }
            page.cursor = next
        }
    }
}
