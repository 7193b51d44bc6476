import Crypto
import Departments
import Engine
import Foundation
import Messaging
import Orchestration
import Testing

extension DistributedTests {
    @Test("commands come from gateways alone, and each counts once")
    func forgedCommands() async throws {
        try await Town.with { town in
            var forged = town.theme.submission(1)
            forged.actor = Actor(role: .operator, account: "root")
            let genuine = town.theme.submission(2)
            let sealed = try CommandCoding.encode(genuine, key: town.keys.commands)

            var plain = try CommandCoding.encode(forged, key: town.keys.commands)
            plain.body = Array(try JSONEncoder().encode(forged))
            let otherKey = try CommandCoding.encode(forged, key: SymmetricKey(size: .bits256))
            var otherHeader = sealed
            otherHeader.headers = otherHeader.headers.map {
                $0.name == WireHeaderName.tenant ? WireHeader($0.name, "another") : $0
            }
            var oneMore = sealed
            oneMore.headers.append(WireHeader("note", "seen"))

            try await town.withEngines("one") { _ in
                try await town.put(
                    [plain, otherKey],
                    to: .commands,
                    partition: town.partition(of: forged.caseID)
                )
                let partition = town.partition(of: genuine.caseID)
                try await town.put([otherHeader, oneMore], to: .commands, partition: partition)
                try await town.put([sealed], to: .answers("housing"), partition: partition)
                try await town.wait("all lie among the dead letters") { try town.deadLetters.count == 5 }
                #expect(try town.deadLetters.allSatisfy { $0.reason == "not-authentic" })
                #expect(try await town.phase(of: forged) == nil)
                #expect(try await town.phase(of: genuine) == nil)
                #expect(try town.receipts(of: "housing").isEmpty)

                // Its own bytes, which anybody who reads the topic has, and once more by another key of the message.
                var rekeyed = sealed
                rekeyed.key = "another"
                try await town.put([sealed, sealed, rekeyed], to: .commands, partition: partition)
                try await town.put([sealed], to: .commands, partition: (partition + 1) % Town.partitions)
                let last = town.theme.submission(3)
                try await town.gateway.append(last)
                try await town.wait("the genuine ones are decided") {
                    let phases = [try await town.phase(of: genuine), try await town.phase(of: last)]
                    return !phases.contains(nil)
                }
                try await town.wait("the forwarded one has arrived") {
                    try town.topics.messages(in: .commands).count {
                        $0.message.body == sealed.body && $0.message.headers == sealed.headers
                    } == 5
                }
                try await town.wait("its orders are published") {
                    try HomeTheme.departments.allSatisfy { department in
                        try town.orders(of: department).contains { $0.caseID == genuine.caseID }
                    }
                }
            }
            #expect(try await town.registrations(of: genuine) == 1)
            #expect(try await town.phase(of: forged) == nil)
            #expect(try town.deadLetters.count == 5)
            for department in HomeTheme.departments {
                // Sent again it would be the same message; another order would be another one.
                let orders = try town.orders(of: department).filter { $0.caseID == genuine.caseID }
                #expect(Set(orders.map(\.id)).count == 1)
            }
            try await town.expectSoundJournal()
        }
    }

    @Test("an adapter files what OneVisit signed for it, once, and nothing else")
    func forgedOrders() async throws {
        try await Town.with { town in
            let departments = try town.departments()
            let register = departments.humanResources.system
            let channel = Channel.workOrders("human-resources")
            let first = town.theme.submission(1)
            let second = town.theme.submission(2)
            try await town.withEngines("one") { _ in
                try await town.serving([departments.humanResources]) {
                    try await town.gateway.append(first)
                    try await town.wait("the order is filed") { register.counts.filings == 1 }
                    let sent = try #require(try town.topics.messages(in: channel).first)
                    var order = try #require(try town.order(of: first, to: "human-resources"))
                    order.order.id = "made-up"
                    let otherKey = try WorkOrderCoding.encode(order, key: town.keys.departments["housing"])
                    var resigned = otherKey
                    town.keys.departments["housing"].sign(&resigned, for: channel)
                    var changed = sent.message
                    changed.body = Array(
                        String(decoding: changed.body, as: UTF8.self).replacing("person-1", with: "person-2").utf8
                    )
                    // The last one is the genuine order once more.
                    try await town.put(
                        [otherKey, resigned, changed, sent.message],
                        to: channel,
                        partition: sent.partition
                    )
                    try await town.wait("the forged ones lie among the dead letters") {
                        try town.deadLetters.count == 3
                    }
                    #expect(try town.deadLetters.allSatisfy { $0.reason == "not-authentic" })
                    try await town.gateway.append(second)
                    try await town.wait("the next order is filed") { register.counts.filings == 2 }
                    try await town.wait("the repeated order is answered") {
                        try town.topics.messages(in: .answers("human-resources")).count >= 4
                    }
                }
            }
            #expect(register.counts.filings == 2)
            #expect(register.counts.duplicates == 0)
            #expect(register.filings(of: "made-up") == 0)
            #expect(try town.deadLetters.count == 3)
        }
    }
}
