import AdapterKit
import Departments
import Engine
import KafkaTransport
import Messaging
import Orchestration
import Synchronization
import Testing

extension DistributedTests {
    @Test("when an engine dies, the other one takes over, and nothing is lost or done twice")
    func takeover() async throws {
        try await Town.with { town in
            let submits = (0..<40).map { town.theme.submission($0) }
            let departments = try town.departments()
            try await town.withEngines("one", "two") { engines in
                try await town.serving(departments.adapters) {
                    for submit in submits.prefix(20) { try await town.gateway.append(submit) }
                    try await town.wait("answers stream in") {
                        try town.topics.messages(in: .answers("housing")).count >= 10
                    }
                    await engines[0].die()
                    for submit in submits.dropFirst(20) { try await town.gateway.append(submit) }
                    try await town.waitForConclusion(of: submits)
                    try await town.waitForReceipts(of: submits)
                }
            }
            try await town.expectEachOnce(submits, departments)
        }
    }

    @Test("a lost database and a lost broker are outlived, and no command that was taken is missing")
    func outages() async throws {
        try await Town.with { town in
            let submits = (0..<60).map { town.theme.submission($0) }
            let departments = try town.departments()
            try await town.withEngines("one") { _ in
                try await town.serving(departments.adapters) {
                    let submitting = Task {
                        for submit in submits { try await town.submit(submit) }
                    }
                    try await town.wait("answers stream in") {
                        try !town.topics.messages(in: .answers("housing")).isEmpty
                    }
                    try await town.database.cut()
                    try await Task.sleep(for: .seconds(2))
                    try await town.database.mend()
                    town.broker.setBroker(isUp: false)
                    try await Task.sleep(for: .seconds(2))
                    town.broker.setBroker(isUp: true)
                    try await submitting.value
                    try await town.waitForConclusion(of: submits)
                    try await town.waitForReceipts(of: submits)
                }
            }
            try await town.expectEachOnce(submits, departments)
        }
    }

    @Test("an adapter that stops between filing and noting how far it read files nothing twice")
    func redelivery() async throws {
        try await Town.with { town in
            let submits = (0..<5).map { town.theme.submission($0) }
            let departments = try town.departments()
            let filed = Mutex<Set<WorkOrderID>>([])
            let again = Mutex<Set<WorkOrderID>>([])
            try await town.withEngines("one") { _ in
                try await town.serving([departments.housing, departments.naturalResources]) {
                    let first = try DepartmentProcess(departments.humanResources, in: town) { runner, messages in
                        _ = await runner.deliver(contentsOf: messages)
                        filed.withLock { $0.formUnion(messages.map(\.order.id)) }
                        // Nothing is noted before this returns, and it is stopped before.
                        try? await Task.sleep(for: .seconds(600))
                        return messages.map { _ in .failure(DeliveryError.interrupted) }
                    }
                    for submit in submits { try await town.gateway.append(submit) }
                    try await town.wait("orders are filed") { !filed.withLock(\.isEmpty) }
                    await first.stop()
                    let second = try DepartmentProcess(departments.humanResources, in: town) { runner, messages in
                        again.withLock { $0.formUnion(messages.map(\.order.id)) }
                        return await runner.deliver(contentsOf: messages).map { result in result.mapError { $0 } }
                    }
                    try await town.waitForConclusion(of: submits)
                    try await town.waitForReceipts(of: submits)
                    try await town.wait("what was filed comes again") {
                        filed.withLock { $0 }.isSubset(of: again.withLock { $0 })
                    }
                    await second.stop()
                }
            }
            try await town.expectEachOnce(submits, departments)
        }
    }
}

extension Town {
    /// As a gateway's caller does: again, with the same key, until it is taken.
    fileprivate func submit(_ envelope: Envelope) async throws {
        while true {
            do throws(CommandLogError) {
                try await gateway.append(envelope)
                return
            } catch .busy, .unavailable {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    /// Each department receives and decides one order of each case.
    fileprivate func waitForReceipts(of submits: [Envelope]) async throws {
        for department in HomeTheme.departments {
            try await wait("\(department) hears of all answers") {
                try Set(receipts(of: department).map(\.id)).count >= 2 * submits.count
            }
        }
    }

    fileprivate func expectEachOnce(_ submits: [Envelope], _ departments: ShippedDepartments) async throws {
        for submit in submits { #expect(try await registrations(of: submit) == 1) }
        for adapter in departments.adapters {
            let orders = Set(try orders(of: adapter.department).map(\.order.id))
            #expect(orders.count == submits.count)
            #expect(orders.allSatisfy { adapter.system.filings(of: $0) == 1 })
            #expect(adapter.system.counts.filings == submits.count && adapter.system.counts.duplicates == 0)
            let receipts = try receipts(of: adapter.department)
            #expect(receipts.allSatisfy { $0.isAccepted })
            // One of them may come twice, under the same id.
            #expect(Set(receipts.map(\.id)).count == 2 * submits.count)
        }
        #expect(try deadLetters.isEmpty)
        try await expectSoundJournal()
    }
}
