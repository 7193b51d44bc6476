import Foundation
import Messaging
import Orchestration
import Synchronization

/// Makes work orders as the engine would compose them, each of a case of its own. All persons are invented.
final class SampleOrders: Sendable {
    private let file: TrialFile
    private let prefix: String
    private let lastNumber = Mutex(0)

    /// - Parameter prefix: how the ids begin.
    init(_ file: TrialFile, prefix: String) {
        self.file = file
        self.prefix = prefix
    }

    /// An order with an id never given out before.
    ///
    /// - Parameter target: the order that it follows; it belongs to the same case then.
    func make(_ kind: WorkOrder.Kind, after target: WorkOrderMessage? = nil) -> WorkOrderMessage {
        let number = lastNumber.withLock { number in
            number += 1
            return number
        }
        return WorkOrderMessage(
            id: "\(prefix)event-\(number)",
            order: order(kind, number: number, target: target),
            revision: 1,
            incarnation: 1,
            tenant: "zhongshan",
            jurisdiction: "442000",
            caseID: target?.caseID ?? CaseID("\(prefix)case-\(number)"),
            caseNumber: "442000-2026-\(100_000 + number)",
            workflow: WorkflowReference(
                id: "adapter-trial",
                version: "2026.1",
                hash: String(repeating: "0", count: 64)
            ),
            workflowTitle: LocalizedText(zh: "适配器检验一件事", en: "Trial of an adapter"),
            itemTitle: LocalizedText(zh: "检验事项", en: "Item of the trial"),
            catalogue: nil,
            applicant: Self.applicant,
            fields: kind == .do ? file.sample.fields : [:],
            materials: kind == .cancel ? [] : [material(isNamedOnly: kind == .fetch || kind == .verify)],
            issuedAt: Timestamp(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000)),
            traceparent: Self.traceparent()
        )
    }

    private func order(_ kind: WorkOrder.Kind, number: Int, target: WorkOrderMessage?) -> WorkOrder {
        WorkOrder(
            id: WorkOrderID("\(prefix)\(kind.rawValue)-\(number)"),
            kind: kind,
            department: file.department,
            organ: "11442000000000000X",
            handling: .adapter,
            item: kind == .fetch ? nil : file.sample.item,
            materials: kind == .cancel ? [] : [file.sample.material],
            source: kind == .fetch ? file.sample.source : nil,
            target: kind == .material || kind == .cancel ? target?.order.id : nil
        )
    }

    private func material(isNamedOnly: Bool) -> WorkOrderMaterial {
        let file = FileReference(
            digest: String(repeating: "0", count: 64),
            sizeBytes: 1024,
            mediaType: "application/pdf"
        )
        return WorkOrderMaterial(
            id: self.file.sample.material,
            title: LocalizedText(zh: "检验材料", en: "Material of the trial"),
            importance: .primary,
            standing: isNamedOnly ? .open : .supplied,
            files: isNamedOnly ? [] : [file],
            data: [:]
        )
    }

    private static let applicant = Person(
        id: "person-of-the-trial",
        name: Sealed("检验甲"),
        documentNumber: Sealed("442000190001010000"),
        phone: Sealed("13800000000")
    )

    private static func traceparent() -> String {
        let trace = UInt64.random(in: 1 ... .max).hexadecimal + UInt64.random(in: 1 ... .max).hexadecimal
        return "00-\(trace)-\(UInt64.random(in: 1 ... .max).hexadecimal)-01"
    }
}

extension UInt64 {
    fileprivate var hexadecimal: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
