#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One open file, closed when the value ends. All calls block.
@safe struct OpenFile: ~Copyable {
    private let descriptor: CInt

    private init(descriptor: CInt) {
        self.descriptor = descriptor
    }

    deinit {
        _ = close(descriptor)
    }

    /// Makes a file that did not exist, readable by this account only.
    static func create(_ path: String) throws(DiskFault) -> OpenFile {
        try opening(path, O_WRONLY | O_CREAT | O_EXCL, "create a file")
    }

    static func existing(_ path: String) throws(DiskFault) -> OpenFile {
        try opening(path, O_RDONLY, "open a file")
    }

    static func folder(_ path: String) throws(DiskFault) -> OpenFile {
        try opening(path, O_RDONLY | O_DIRECTORY, "open a folder")
    }

    private static func opening(_ path: String, _ flags: CInt, _ step: String) throws(DiskFault) -> OpenFile {
        // A symbolic link in the store was put there by somebody else.
        let descriptor = unsafe path.withCString { path in
            retrying { unsafe open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600) }
        }
        guard descriptor >= 0 else { throw DiskFault(step) }
        return OpenFile(descriptor: descriptor)
    }

    func size() throws(DiskFault) -> Int {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw DiskFault("measure a file") }
        return Int(status.st_size)
    }

    func append(_ bytes: [UInt8]) throws(DiskFault) {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
                return retrying { unsafe write(descriptor, rest.baseAddress, rest.count) }
            }
            guard count > 0 else { throw DiskFault("write a file") }
            done += count
        }
    }

    /// The next `count` bytes; fewer only at the end of the file.
    func next(_ count: Int) throws(DiskFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
                return retrying { unsafe read(descriptor, rest.baseAddress, rest.count) }
            }
            guard got >= 0 else { throw DiskFault("read a file") }
            if got == 0 { break }
            done += got
        }
        bytes.removeLast(count - done)
        return bytes
    }

    /// Returns once the bytes, or the folder's entries, would survive a loss of power.
    func synchronise() throws(DiskFault) {
        guard retrying({ fsync(descriptor) }) == 0 else { throw DiskFault("make a file durable") }
    }

    /// Closes the file here, not after its last use.
    consuming func finish() {}

    /// Takes the lock that ends with the process at the latest. False when somebody else holds it.
    func takeLock() -> Bool {
        retrying { flock(descriptor, LOCK_EX | LOCK_NB) } == 0
    }
}

/// Repeats a call that a signal interrupted.
private func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        guard result == -1, errno == EINTR else { return result }
    }
}
