import Orchestration

/// Accidents that repeat: the same seed, order and purpose always give the same number.
struct SeededChoice {
    let seed: UInt64
    let order: WorkOrderID

    /// Whether this order is among the given share.
    func isAmong(percent: Int, _ purpose: String) -> Bool {
        Int(number(purpose) % 100) < percent
    }

    /// A number of the closed range; the minimum if the range is empty.
    func number(from minimum: Int, through maximum: Int, _ purpose: String) -> Int {
        guard maximum > minimum else { return minimum }
        let width = UInt64(bitPattern: Int64(maximum &- minimum)) &+ 1
        return width == 0 ? minimum : minimum &+ Int(truncatingIfNeeded: number(purpose) % width)
    }

    /// FNV-1a over seed, order and purpose, mixed once more because FNV's low bits are poor.
    private func number(_ purpose: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ seed
        for byte in "\(order.text)\u{1F}\(purpose)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
        return hash ^ (hash >> 31)
    }
}
