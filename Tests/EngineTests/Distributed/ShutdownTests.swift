import Engine
import EngineTestKit
import Messaging
import Orchestration
import Testing

@Suite("An engine that is told to stop leaves the group", .serialized, .timeLimit(.minutes(1)))
struct ShutdownTests {
    @Test("even if it was told before it had joined")
    func beforeJoining() async throws {
        let cluster = try await SampleCluster(partitions: 2)
        let (engine, _) = try await cluster.engine("one")
        engine.stop()
        try await engine.run()
        let (other, _) = try await cluster.engine("two")
        let submit = cluster.submission(1)
        try await cluster.run(other) {
            try cluster.send(submit)
            // The first one would have kept its share of the partitions.
            try await cluster.wait { try await cluster.receipt(of: submit) != nil }
            try await cluster.wait { cluster.journal.isHeld(0) && cluster.journal.isHeld(1) }
        }
    }
}
