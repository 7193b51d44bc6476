import Crypto
public import Orchestration

/// Which partition a case belongs to. Fixed for ever with the number of partitions: every process and every producer must
/// come to the same answer.
public enum Partitioning {
    /// The first eight bytes of SHA-256 over the id, as a big-endian number, modulo the count.
    /// - Parameter count: at least 1; anything less gives partition 0.
    public static func partition(of caseID: CaseID, of count: Int) -> Int {
        guard count > 1 else { return 0 }
        let number = SHA256.hash(data: Array(caseID.text.utf8)).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(number % UInt64(count))
    }
}
