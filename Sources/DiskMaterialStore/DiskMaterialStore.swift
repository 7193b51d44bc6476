package import Engine
package import Orchestration

/// Keeps files in a folder: found by what they contain, encrypted at rest, one copy per tenant.
///
/// A file is there wholly and durably or not at all. Several processes may share the folder. Files that no case refers to
/// stay: the port has no way to remove one.
package struct DiskMaterialStore: MaterialStore {
    private let folder: StoreFolder
    private let keys: StoreKeys
    private let options: DiskMaterialStoreOptions
    private let lanes: BlockingLanes

    /// Opens the store, or makes one in an empty folder whose parent exists. Blocks briefly.
    ///
    /// - Parameter masterKey: 32 random bytes, kept outside the folder. Without them the files cannot be read.
    package init(
        root: String,
        masterKey: [UInt8],
        options: DiskMaterialStoreOptions = DiskMaterialStoreOptions()
    ) throws(DiskMaterialStoreOpeningError) {
        guard masterKey.count == StoreKeys.masterKeyLength else { throw .masterKeyLength(foundBytes: masterKey.count) }
        folder = StoreFolder(root: root)
        keys = StoreKeys(masterKey: masterKey)
        self.options = options
        lanes = BlockingLanes(count: options.lanes, mostPerLane: options.mostWaitingPerLane)
        do {
            try folder.open(keyCheck: keys.check)
        } catch let error as DiskMaterialStoreOpeningError {
            throw error
        } catch let fault as DiskFault {
            throw .unavailable("cannot \(fault.step): \(fault.reason)")
        } catch {
            throw .unavailable("unexpected failure")
        }
    }

    package func put(
        _ bytes: [UInt8],
        claimedMediaType: String,
        tenant: TenantID
    ) async throws(MaterialStoreError) -> FileReference {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= options.mostBytes else { throw .tooLarge(limitBytes: options.mostBytes) }
        return try await lanes.run { () throws(MaterialStoreError) in
            let type = try options.admittedType(of: bytes, claimed: ClaimedMediaType(claimedMediaType))
            let digest = ContentDigest(of: bytes)
            try translatingFaults { try keep(bytes, digest, tenant) }
            return FileReference(digest: digest.text, sizeBytes: bytes.count, mediaType: type.rawValue)
        }
    }

    package func get(_ digest: String, tenant: TenantID) async throws(MaterialStoreError) -> [UInt8] {
        guard let digest = ContentDigest(digest) else { throw .notFound }
        return try await lanes.run { () throws(MaterialStoreError) in
            try translatingFaults { try reader(digest, tenant).read(try OpenFile.existing(path(digest, tenant))) }
        }
    }

    package func contains(_ digest: String, tenant: TenantID) async throws(MaterialStoreError) -> Bool {
        guard let digest = ContentDigest(digest) else { return false }
        do {
            return try await lanes.run { () throws(MaterialStoreError) in
                try translatingFaults { _ = try OpenFile.existing(path(digest, tenant)) }
                return true
            }
        } catch .notFound {
            return false
        }
    }
}

extension DiskMaterialStore {
    private func path(_ digest: ContentDigest, _ tenant: TenantID) -> String {
        folder.path(of: keys.name(of: digest, tenant: tenant))
    }

    private func reader(_ digest: ContentDigest, _ tenant: TenantID) -> SealedReader {
        SealedReader(digest: digest, tenant: tenant, wrapping: keys.wrapping)
    }

    private func keep(_ bytes: [UInt8], _ digest: ContentDigest, _ tenant: TenantID) throws {
        let name = keys.name(of: digest, tenant: tenant)
        let shard = folder.shard(of: name)
        if !isIntact(digest, tenant) {
            try Folder.make(shard)
            try OpenFile.folder(folder.objects).synchronise()
            let layout = SealedLayout(digest: digest, tenant: tenant, plainBytes: bytes.count)
            try folder.addFile(at: folder.path(of: name), replacing: true) { file in
                try SealedWriter(layout: layout, wrapping: keys.wrapping).write(bytes, to: file)
            }
        }
        // Also when the file was there: whoever renamed it may not have come this far.
        try OpenFile.folder(shard).synchronise()
    }

    /// Reads the whole file, so that putting a damaged file again mends it.
    private func isIntact(_ digest: ContentDigest, _ tenant: TenantID) -> Bool {
        do {
            try reader(digest, tenant).verify(try OpenFile.existing(path(digest, tenant)))
            return true
        } catch {
            return false
        }
    }

    private func translatingFaults<Value>(_ body: () throws -> Value) throws(MaterialStoreError) -> Value {
        do {
            return try body()
        } catch let error as MaterialStoreError {
            throw error
        } catch let fault as DiskFault {
            throw fault.isMissing ? .notFound : .unavailable("cannot \(fault.step): \(fault.reason)")
        } catch {
            throw .unavailable("cannot encrypt a file")
        }
    }
}

extension DiskMaterialStoreOptions {
    /// The type found, if it is what was claimed and is taken here.
    func admittedType(of bytes: [UInt8], claimed: ClaimedMediaType) throws(MaterialStoreError) -> MediaType {
        let found = MediaType(of: bytes)
        let foundName = found?.rawValue ?? "application/octet-stream"
        if let claimed = claimed.name, claimed != foundName {
            throw .typeMismatch(claimed: claimed, found: foundName)
        }
        guard let found, allowedTypes.contains(found) else { throw .typeNotAllowed(foundName) }
        return found
    }
}
