import Engine
import Messaging
import Orchestration
import Testing

extension DistributedTests {
    @Test("whatever a producer counts, each message is decided once, by its case's owner")
    func wrongPartitioner() async throws {
        try await Town.with { town in
            let submits = (0..<12).map { town.theme.submission($0) }
            // Never the right one.
            func wrong(_ caseID: CaseID, _ number: Int) -> Int {
                (town.partition(of: caseID) + 1 + number % (Town.partitions - 1)) % Town.partitions
            }
            try await town.withEngines("one", "two") { _ in
                for (number, submit) in submits.enumerated() {
                    let message = try CommandCoding.encode(submit, key: town.keys.commands)
                    try await town.put([message], to: .commands, partition: wrong(submit.caseID, number))
                }
                for department in HomeTheme.departments {
                    try await town.wait("\(department) has its orders") {
                        try town.orders(of: department).count == submits.count
                    }
                    for (number, order) in try town.orders(of: department).enumerated() {
                        let answers = [
                            try town.answer(.received(reference: "R"), serial: "1", to: order, by: department),
                            try town.answer(Town.approval(order), serial: "2", to: order, by: department),
                        ]
                        try await town.put(answers, to: .answers(department), partition: wrong(order.caseID, number))
                    }
                }
                try await town.waitForConclusion(of: submits)
                for department in HomeTheme.departments {
                    try await town.wait("\(department) hears of all answers") {
                        try town.receipts(of: department).count >= 2 * submits.count
                    }
                }
                #expect(try await town.database.owners() == ["one", "two"])
            }
            for submit in submits {
                let events = try await town.events(of: submit)
                #expect(try await town.registrations(of: submit) == 1)
                #expect(events.allSatisfy { $0.partition == town.partition(of: submit.caseID) })
            }
            for department in HomeTheme.departments {
                let receipts = try town.receipts(of: department)
                #expect(receipts.count == 2 * submits.count && receipts.allSatisfy { $0.isAccepted })
                // Each lies in the broker twice: where it was put, and where it belongs.
                let answers = try town.topics.messages(in: .answers(department))
                #expect(answers.count == 4 * submits.count)
                #expect(Set(answers.map(\.message)).count == 2 * submits.count)
            }
            #expect(try town.deadLetters.isEmpty)
            try await town.expectSoundJournal()
        }
    }
}
