import Crypto
import Engine
import EngineTestKit
import Messaging
import Orchestration
import Testing

@Suite("What does not belong gets nowhere", .serialized, .timeLimit(.minutes(2)))
struct ForeignMessageTests {
    @Test("a misrouted command is forwarded once and decided by the right owner")
    func misrouted() async throws {
        let cluster = try await SampleCluster(partitions: 2)
        let (one, _) = try await cluster.engine("one")
        let (two, _) = try await cluster.engine("two")
        let submit = cluster.submission(1)
        let right = cluster.partition(of: submit.caseID)
        try await cluster.run(one) {
            try await cluster.run(two) {
                try cluster.send(submit, partition: 1 - right)
                try await cluster.wait { try await cluster.receipt(of: submit) != nil }
                try await cluster.wait { cluster.position(of: .commands, in: 1 - right) == 1 }
            }
        }
        let sent = cluster.broker.messages(in: .commands, partition: 1 - right)
        #expect(cluster.broker.messages(in: .commands, partition: right) == sent)
        #expect(try await cluster.receipt(of: submit)?.token.partition == right)
    }

    @Test("a department that answers another's order hears that it may not, and the order is as it was")
    func foreignOrder() async throws {
        let cluster = try await SampleCluster()
        let (engine, _) = try await cluster.engine("one")
        try await cluster.run(engine) {
            let order = try await cluster.firstOrder(of: "police")
            let before = try await cluster.journal.workOrder(order.order.id, tenant: SampleTheme.tenant)
            try cluster.answer(.found(FoundMaterial(recordVersion: "1")), serial: "1", to: order, as: "market")
            try await cluster.wait { try !cluster.receipts(of: "market").isEmpty }
            let receipt = try #require(try cluster.receipts(of: "market").first)
            guard case .refused = receipt.outcome else {
                Issue.record("\(receipt.outcome)")
                return
            }
            #expect(receipt.order == order.order.id)
            #expect(receipt.serial == "1")
            #expect(try await cluster.journal.workOrder(order.order.id, tenant: SampleTheme.tenant) == before)
            #expect(try cluster.receipts(of: "police").isEmpty)
            #expect(cluster.deadLetters.isEmpty)
        }
    }

    @Test("an answer signed by another department lands among the dead letters, and nobody is told")
    func forged() async throws {
        let cluster = try await SampleCluster()
        let (engine, _) = try await cluster.engine("one")
        try await cluster.run(engine) {
            let order = try await cluster.firstOrder(of: "police")
            let partition = cluster.partition(of: order.caseID)
            let before = try await cluster.journal.workOrder(order.order.id, tenant: SampleTheme.tenant)
            try cluster.answer(.found(FoundMaterial(recordVersion: "1")), serial: "1", to: order, as: "market")
            let forged = try #require(cluster.broker.messages(in: .answers("market")).first)
            cluster.broker.append(forged, to: .answers("police"), partition: partition)
            try await cluster.wait { cluster.position(of: .answers("police"), in: partition) == 1 }
            #expect(cluster.deadLetters.map(\.reason) == ["not-authentic"])
            #expect(cluster.deadLetters.first?[WireHeaderName.originTopic] == "onevisit.answers.police")
            #expect(try cluster.receipts(of: "police").isEmpty)
            #expect(try await cluster.journal.workOrder(order.order.id, tenant: SampleTheme.tenant) == before)
        }
    }

    @Test("a command sealed under another key lands among the dead letters")
    func otherKey() async throws {
        let cluster = try await SampleCluster(partitions: 1)
        let (engine, _) = try await cluster.engine("one")
        let submit = cluster.submission(1)
        try await cluster.run(engine) {
            try cluster.send(submit, key: SymmetricKey(size: .bits256))
            try await cluster.wait { cluster.position(of: .commands, in: 0) == 1 }
        }
        #expect(cluster.deadLetters.map(\.reason) == ["not-authentic"])
        #expect(try await cluster.receipt(of: submit) == nil)
    }

    @Test("signed nonsense lands among the dead letters, and its department is told; what follows is read")
    func nonsense() async throws {
        let cluster = try await SampleCluster(partitions: 1)
        let (engine, _) = try await cluster.engine("one")
        try await cluster.run(engine) {
            let order = try await cluster.firstOrder(of: "police")
            try cluster.answer(.found(FoundMaterial(recordVersion: "1")), serial: "1", to: order, as: "police")
            var nonsense = try #require(cluster.broker.messages(in: .answers("police")).first)
            nonsense.body = Array(#"{"caseID": "\#(order.caseID)", "order": "\#(order.order.id)", "kind": 7"#.utf8)
            cluster.keys.departments["police"].sign(&nonsense, for: .answers("police"))
            cluster.broker.append(nonsense, to: .answers("police"), partition: 0)
            try cluster.answer(.received(reference: "R"), serial: "2", to: order, as: "police")
            try await cluster.wait { cluster.position(of: .answers("police"), in: 0) == 3 }
            #expect(cluster.deadLetters.map(\.reason) == ["malformed"])
            try await cluster.wait { try cluster.receipts(of: "police").count == 3 }
        }
        let unreadable = try cluster.receipts(of: "police").filter { receipt in
            if case .unreadable(let error) = receipt.outcome { error.code == .malformed } else { false }
        }
        #expect(unreadable.count == 1)
    }

    @Test("another content under a used serial is refused, its department is told, and the first answer stands")
    func conflict() async throws {
        let cluster = try await SampleCluster(partitions: 1)
        let (engine, _) = try await cluster.engine("one")
        try await cluster.run(engine) {
            let order = try await cluster.firstOrder(of: "police")
            try cluster.answer(.found(FoundMaterial(recordVersion: "1")), serial: "1", to: order, as: "police")
            try cluster.answer(.none, serial: "1", to: order, as: "police")
            try await cluster.wait { try cluster.receipts(of: "police").count == 2 }
            try await cluster.wait { cluster.position(of: .answers("police"), in: 0) == 2 }
        }
        let outcomes = try cluster.receipts(of: "police").map(\.outcome)
        #expect(outcomes.count { if case .accepted = $0 { true } else { false } } == 1)
        #expect(
            outcomes.count { if case .refused(let refusal) = $0 { refusal.code == .answerConflict } else { false } }
                == 1
        )
    }
}
