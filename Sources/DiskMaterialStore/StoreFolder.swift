import Engine

/// The folders of a store.
///
///     store            the format and a check of the master key
///     incoming/        files being written
///     objects/ab/…     files, by the first two digits of their names
struct StoreFolder: Sendable {
    let root: String

    private static let format = "onevisit-materials/1"
    private var mark: String { "\(root)/store" }
    private var incoming: String { "\(root)/incoming" }
    var objects: String { "\(root)/objects" }

    func shard(of name: String) -> String { "\(objects)/\(name.prefix(2))" }
    func path(of name: String) -> String { "\(shard(of: name))/\(name)" }

    /// A name that no other writer has.
    private func newIncomingPath() -> String {
        "\(incoming)/\(UInt64.randomBytes(words: 2).hexadecimal).part"
    }

    /// Makes the folders, or recognises them, and clears what a killed process left half written.
    func open(keyCheck: String) throws {
        try Folder.make(root)
        try Folder.make(incoming)
        try Folder.make(objects)
        try claim(keyCheck)
        try OpenFile.folder(root).synchronise()
        try removeAbandoned()
    }

    /// A part whose writer lives is locked by it; the lock of a dead process is gone. So several processes may share a
    /// store and each may clear up.
    private func removeAbandoned() throws {
        for name in try Folder.names(in: incoming) {
            try removeIfAbandoned("\(incoming)/\(name)")
        }
    }

    private func removeIfAbandoned(_ path: String) throws {
        do {
            let file = try OpenFile.existing(path)
            if file.takeLock() { try Folder.remove(path) }
            file.finish()
        } catch {
            // Its writer may have finished, or another process cleared it, since the folder was listed.
            guard error.isMissing else { throw error }
        }
    }

    /// Writes a file aside, makes it durable, and only then gives it its name: a killed writer leaves nothing under it.
    func addFile(at target: String, replacing: Bool, write: (borrowing OpenFile) throws -> Void) throws {
        let path = newIncomingPath()
        let file = try OpenFile.create(path)
        do {
            // Tells other processes that the writer lives; it must last until the file has its name.
            guard file.takeLock() else { throw DiskFault("lock a file") }
            try write(file)
            try file.synchronise()
            if replacing { try Folder.move(path, to: target) } else { try Folder.addName(target, to: path) }
        } catch {
            try? Folder.remove(path)
            throw error
        }
        if !replacing { try? Folder.remove(path) }
        file.finish()
    }

    private func claim(_ keyCheck: String) throws {
        let claim = "\(Self.format)\n\(keyCheck)\n"
        do {
            try addFile(at: mark, replacing: false) { try $0.append(Array(claim.utf8)) }
        } catch let fault as DiskFault where fault.isAlreadyThere {
            try compare(claim)
        }
    }

    private func compare(_ claim: String) throws {
        let found = String(decoding: try OpenFile.existing(mark).next(4096), as: UTF8.self)
        guard found.hasPrefix(Self.format + "\n") else { throw DiskMaterialStoreOpeningError.unknownFormat }
        guard found == claim else { throw DiskMaterialStoreOpeningError.otherMasterKey }
    }
}
