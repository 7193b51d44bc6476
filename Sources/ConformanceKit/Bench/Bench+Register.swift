import Messaging
import Orchestration

extension Bench {
    /// Expects that each order stands in the department's register exactly once; nothing where the register cannot be read.
    func expectFiledOnce(_ messages: [WorkOrderMessage], because circumstance: LocalizedText) async throws {
        guard let filings = try await filings() else { return }
        let counts = messages.map { filings[$0.order.id] ?? 0 }
        let missing = counts.count { $0 == 0 }
        let twice = counts.count { $0 > 1 }
        expect(
            missing == 0,
            zh: "\(circumstance.zh)：\(messages.count)份工单中有\(missing)份不在部门登记簿中；先登记、后答复。",
            en:
                "\(circumstance.text(in: .english)): \(missing) of \(messages.count) orders are missing from the department's "
                + "register; file first, answer after."
        )
        expect(
            twice == 0,
            zh: "\(circumstance.zh)：\(messages.count)份工单中有\(twice)份重复登记；登记前先按工单号查找。",
            en:
                "\(circumstance.text(in: .english)): \(twice) of \(messages.count) orders were filed more than once; look "
                + "the order's id up before you file."
        )
    }

    /// Expects that no order stands in the register more than `most` times.
    func expectFilings(_ messages: [WorkOrderMessage], atMost most: Int, because circumstance: LocalizedText)
        async throws
    {
        guard let filings = try await filings() else { return }
        let excess = messages.count { (filings[$0.order.id] ?? 0) > most }
        expect(
            excess == 0,
            zh: most == 0
                ? "\(circumstance.zh)：部门登记簿中出现了不该登记的工单（\(excess)份）。"
                : "\(circumstance.zh)：\(excess)份工单重复登记；登记前先按工单号查找。",
            en: most == 0
                ? "\(circumstance.text(in: .english)): \(excess) orders were filed that must not be."
                : "\(circumstance.text(in: .english)): \(excess) orders were filed more than once; look the order's id up "
                    + "before you file."
        )
    }

    /// How often each order stands in the register; `nil` if the register cannot be read.
    func filings() async throws -> [WorkOrderID: Int]? {
        guard subject.abilities.contains(.register) else { return nil }
        return try await subject.filings(environment).reduce(into: [:]) { counts, order in
            counts[order, default: 0] += 1
        }
    }
}
