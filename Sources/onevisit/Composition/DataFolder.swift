import Crypto
import Engine
import Foundation
import Messaging

/// What an installation keeps on disk beside PostgreSQL: secrets, uploaded files, the simulated departments' registers.
struct DataFolder {
    struct Secrets {
        var master: MasterKey
        /// Signs development tokens (HS256).
        var tokenSecret: String
        /// Encrypts uploaded files.
        var materialKey: [UInt8]
        /// Binds uploads to their uploader.
        var ticketKey: SymmetricKey
        /// What travels over Kafka is sealed and signed with.
        var transport: TransportKeys
    }

    let root: URL

    init(_ root: URL) throws {
        self.root = root
        try FileManager.default.createDirectory(
            at: root,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    var materials: URL { root.appendingPathComponent("materials", isDirectory: true) }
    var departments: URL { root.appendingPathComponent("departments", isDirectory: true) }
    var demoToken: URL { root.appendingPathComponent("demo-token") }
    var demoStory: URL { root.appendingPathComponent("demo-story.json") }

    /// One master key is all that has to be guarded; the others are derived from it.
    func secrets() throws -> Secrets {
        let master = try MasterKey.load(file: root.appendingPathComponent("master.key").path, createIfMissing: true)
        func derived(_ purpose: String) -> [UInt8] {
            unsafe master.derive(for: purpose).withUnsafeBytes { unsafe [UInt8]($0) }
        }
        let ticketKey = master.derive(for: "onevisit/upload-tickets")
        return Secrets(
            master: master,
            tokenSecret: derived("onevisit/development-tokens").hexadecimal,
            materialKey: derived("onevisit/materials"),
            ticketKey: ticketKey,
            transport: TransportKeys(master, tickets: FileTickets(key: ticketKey))
        )
    }
}
