import Engine
import Foundation
import Orchestration

@testable import DiskMaterialStore

/// A folder of its own for one test, removed with the value.
final class TemporaryStore {
    let root: String
    let masterKey = [UInt8](repeating: 7, count: 32)

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "materials-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        root = folder.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    func open(
        masterKey: [UInt8]? = nil,
        options: DiskMaterialStoreOptions = DiskMaterialStoreOptions()
    ) throws -> DiskMaterialStore {
        try DiskMaterialStore(root: root, masterKey: masterKey ?? self.masterKey, options: options)
    }

    func files(under folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)").map { "\(root)/\(folder)/\($0)" }
            .filter {
                try FileManager.default.attributesOfItem(atPath: $0)[.type] as? FileAttributeType != .typeDirectory
            }
    }

    func bytes(of path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path)))
    }

    func overwrite(_ path: String, with bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }
}

let zhongshan: TenantID = "zhongshan"
let shenzhen: TenantID = "shenzhen"

func pdf(_ text: String) -> [UInt8] { Array("%PDF-1.7\n\(text)\n%%EOF\n".utf8) }

/// Larger than two chunks, and not a whole number of them.
func scan(bytes count: Int = 2_500_000) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xE0] + (0..<count - 4).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
}
