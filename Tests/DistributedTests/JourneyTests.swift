import Departments
import Messaging
import Orchestration
import Testing

extension DistributedTests {
    @Test("a case goes from its submission to its conclusion over the broker, and its trace goes with it")
    func journey() async throws {
        try await Town.with { town in
            let traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            let submit = town.theme.submission(1, traceparent: traceparent)
            let departments = try town.departments()
            try await town.withEngines("one") { _ in
                try await town.serving(departments.adapters) {
                    try await town.gateway.append(submit)
                    try await town.waitForConclusion(of: [submit])
                    for department in HomeTheme.departments {
                        try await town.wait("\(department) hears of both of its answers") {
                            try town.receipts(of: department).count == 2
                        }
                    }
                }
            }
            for adapter in departments.adapters {
                try expectOneOrder(of: submit, to: adapter, in: town, traceparent)
            }
            #expect(try town.deadLetters.isEmpty)
            try await town.expectSoundJournal()
        }
    }

    private func expectOneOrder(
        of submit: Envelope,
        to adapter: any SimulatedDepartmentAdapter,
        in town: Town,
        _ traceparent: String
    ) throws {
        let department = adapter.department
        let orders = try town.orders(of: department)
        #expect(orders.map(\.caseID) == [submit.caseID])
        #expect(orders.map(\.traceparent) == [traceparent])
        #expect(orders.allSatisfy { adapter.system.filings(of: $0.order.id) == 1 })
        let answers = try town.topics.messages(in: .answers(department))
        #expect(answers.map { $0.message[WireHeaderName.traceparent] } == [traceparent, traceparent])
        let receipts = try town.receipts(of: department)
        #expect(receipts.allSatisfy { $0.isAccepted && $0.traceparent == traceparent })
        #expect(Set(receipts.map(\.id)).count == 2)
    }
}
