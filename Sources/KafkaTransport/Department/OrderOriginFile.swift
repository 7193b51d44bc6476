import Foundation
import Synchronization

/// A file with one JSON object a line, to which lines are only added; it is written anew at the start when most of it is stale.
final class OrderOriginFile: Sendable {
    private let path: String
    private let handle: Mutex<FileHandle>

    private init(path: String, handle: sending FileHandle) {
        self.path = path
        self.handle = Mutex(handle)
    }

    static func open(_ path: String, limit: Int) throws(OrderOriginError) -> (OrderOriginFile, RecentOrders) {
        let url = URL(filePath: path)
        do {
            var orders = RecentOrders(limit: limit)
            var count = 0
            if FileManager.default.fileExists(atPath: path) {
                // After a crash the last line may be half of one: its order was not delivered, so it comes again.
                for line in try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")) {
                    count += 1
                    if let entry = try? JSONDecoder().decode(OrderEntry.self, from: line) { orders.insert(entry) }
                }
            }
            let entries = orders.entries
            // Also after a half line, to which the next one would be joined.
            if count == 0 || count != entries.count {
                try Data(entries.map(lineBytes).joined()).write(to: url, options: .atomic)
            }
            let handle = try FileHandle(forWritingTo: url)
            try handle.seekToEnd()
            return (OrderOriginFile(path: path, handle: handle), orders)
        } catch {
            throw OrderOriginError("\(path) cannot be read and written")
        }
    }

    /// Returns once the entries are on the disk.
    func append(_ entries: [OrderEntry]) throws(OrderOriginError) {
        do {
            let bytes = try Data(entries.map(Self.lineBytes).joined())
            try handle.withLock { handle in
                try handle.write(contentsOf: bytes)
                try handle.synchronize()
            }
        } catch {
            throw OrderOriginError("\(path) cannot be written")
        }
    }

    private static func lineBytes(_ entry: OrderEntry) throws -> Data {
        try JSONEncoder().encode(entry) + Data([UInt8(ascii: "\n")])
    }
}
