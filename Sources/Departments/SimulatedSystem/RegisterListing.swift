import Foundation
import Messaging
package import Orchestration

/// Looks into a department's register from outside, also while the system that owns it runs.
package enum RegisterListing {
    /// The orders that were filed, oldest first, each as often as it was filed.
    ///
    /// - Parameter directory: where the register `<department>.jsonl` lies. A register that does not exist yet is empty.
    /// - Throws: ``RegisterError`` if a complete line cannot be read.
    package static func filings(of department: DepartmentID, in directory: String) throws -> [WorkOrderID] {
        let path = "\(directory)/\(department).jsonl"
        guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
        // What stands behind the last line feed is still being written, or was cut off by a crash: it was never true.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
        let decoder = JSONDecoder()
        return try lines.enumerated().compactMap { index, line in
            guard let entry = try? decoder.decode(RegisterEntry.self, from: line) else {
                throw RegisterError.unreadableLine(path: path, line: index + 1)
            }
            return entry.filing
        }
    }
}

extension RegisterEntry {
    /// The order that the entry files.
    fileprivate var filing: WorkOrderID? {
        switch self {
        case .filed(let filed): filed.message.order.id
        case .duplicate(let order, _): order
        case .acted: nil
        }
    }
}
