import Messaging
import Orchestration
import Testing

@Suite("A case's partition never changes")
struct PartitioningTests {
    @Test("it is fixed by the case's id")
    func partitions() {
        // SHA-256("case-1") begins with ba225b9895eafb5e.
        #expect(Partitioning.partition(of: "case-1", of: 16) == 14)
        #expect(Partitioning.partition(of: "case-1", of: 1_000) == 966)
        #expect(Partitioning.partition(of: "case-1", of: 1) == 0)
        #expect(Partitioning.partition(of: "case-1", of: 0) == 0)
    }

    @Test("cases spread over all partitions")
    func spreads() {
        var counts: [Int: Int] = [:]
        for number in 0..<6_400 {
            counts[Partitioning.partition(of: CaseID("case-\(number)"), of: 64), default: 0] += 1
        }
        #expect(counts.count == 64)
        #expect(counts.keys.allSatisfy { (0..<64).contains($0) })
        #expect(counts.values.allSatisfy { (50...150).contains($0) })
    }
}
