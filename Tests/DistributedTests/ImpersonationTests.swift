import Engine
import EngineTestKit
import Messaging
import Orchestration
import PostgresJournal
import Testing

extension DistributedTests {
    @Test("a department speaks for itself alone, whatever it signs and wherever it puts it")
    func impersonation() async throws {
        try await Town.with { town in
            let submit = town.theme.submission(1)
            let partition = town.partition(of: submit.caseID)
            try await town.withEngines("one") { _ in
                try await town.gateway.append(submit)
                try await town.wait("there is an order") {
                    try town.order(of: submit, to: "human-resources") != nil
                }
                let order = try #require(try town.order(of: submit, to: "human-resources"))
                let rowBefore = try await town.store.directory.workOrder(order.order.id, tenant: order.tenant)
                let eventsBefore = try await town.events(of: submit)

                // On its own topic, with its own key: heard and refused.
                let foreign = try town.answer(Town.approval(order), serial: "1", to: order, by: "housing")
                try await town.put([foreign], to: .answers("housing"), partition: partition)
                try await town.wait("housing is told") { try !town.receipts(of: "housing").isEmpty }
                let receipt = try #require(try town.receipts(of: "housing").first)
                #expect(receipt.refusal != nil)
                #expect(receipt.order == order.order.id && receipt.serial == "1")

                // On the other's topic, as it was signed and signed anew for that topic: nobody's.
                var forged = foreign
                town.keys.departments["housing"].sign(&forged, for: .answers("human-resources"))
                try await town.put([foreign, forged], to: .answers("human-resources"), partition: partition)
                try await town.wait("both lie among the dead letters") { try town.deadLetters.count == 2 }
                #expect(try town.deadLetters.allSatisfy { $0.reason == "not-authentic" })
                #expect(
                    try town.deadLetters.allSatisfy {
                        $0[WireHeaderName.originTopic] == "onevisit.answers.human-resources"
                    }
                )

                // With a body that names somebody else.
                let body = String(decoding: foreign.body.dropFirst(), as: UTF8.self)
                let named = [#""actor":{"role":"operator"}"#, #""department":"human-resources""#].map {
                    town.answer(foreign, withBody: "{\($0),\(body)", by: "housing")
                }
                try await town.put(named, to: .answers("housing"), partition: partition)
                try await town.wait("housing is told of both") { try town.receipts(of: "housing").count == 3 }
                let faults = try town.receipts(of: "housing").compactMap(\.unreadable)
                #expect(faults.map(\.code) == [.unknownMember, .unknownMember])
                #expect(faults.map(\.place) == ["$.actor", "$.department"])

                #expect(try town.receipts(of: "human-resources").isEmpty)
                #expect(
                    try await town.store.directory.workOrder(order.order.id, tenant: order.tenant) == rowBefore
                )
                #expect(try await town.events(of: submit) == eventsBefore)
            }
            try await town.expectSoundJournal()
        }
    }

    @Test("signed nonsense is put away and its department told, and the answer behind it is decided")
    func poison() async throws {
        try await Town.with { town in
            let submit = town.theme.submission(1)
            let partition = town.partition(of: submit.caseID)
            try await town.withEngines("one") { _ in
                try await town.gateway.append(submit)
                try await town.wait("there is an order") { try town.order(of: submit, to: "housing") != nil }
                let order = try #require(try town.order(of: submit, to: "housing"))
                let good = try town.answer(.received(reference: "R"), serial: "1", to: order, by: "housing")
                let body = String(decoding: good.body.dropFirst(), as: UTF8.self)
                let large = String(repeating: "x", count: 300_000)
                let nonsense = [
                    #"{"caseID":"\#(submit.caseID)","serial":"7","kind":"#, #"{"colour":1,\#(body)"#,
                    #"{"detail":"\#(large)",\#(body)"#,
                ]
                try await town.put(
                    nonsense.map { town.answer(good, withBody: $0, by: "housing") } + [good],
                    to: .answers("housing"),
                    partition: partition
                )
                try await town.wait("the good one is decided") {
                    try town.receipts(of: "housing").contains(where: \.isAccepted)
                }
                try await town.wait("housing is told of the others") { try town.receipts(of: "housing").count == 4 }
            }
            let codes: [WireError.Code] = [.malformed, .unknownMember, .tooLarge]
            #expect(try town.receipts(of: "housing").compactMap(\.unreadable?.code) == codes)
            let letters = try town.deadLetters
            #expect(letters.map(\.reason) == codes.map(\.rawValue))
            #expect(letters.allSatisfy { $0[WireHeaderName.originTopic] == "onevisit.answers.housing" })
            #expect(letters.allSatisfy { $0[WireHeaderName.originPartition] == "\(partition)" })
            #expect(letters.map { $0[WireHeaderName.originOffset] } == ["0", "1", "2"])
        }
    }
}
