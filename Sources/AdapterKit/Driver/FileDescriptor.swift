#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// An open file, with the few operations that durable writing needs. Whoever opens it closes it.
struct FileDescriptor: Sendable {
    private let number: Int32
    private let path: String

    /// Files are made readable for their owner only: a department's register holds personal data.
    init(opening path: String, _ flags: Int32) throws(FileError) {
        self.path = path
        number = unsafe open(path, flags | O_CLOEXEC, 0o600)
        guard number >= 0 else { throw FileError("open", path) }
    }

    func close() {
        #if canImport(Glibc)
        _ = Glibc.close(number)
        #elseif canImport(Musl)
        _ = Musl.close(number)
        #elseif canImport(Darwin)
        _ = Darwin.close(number)
        #endif
    }

    func synchronise() throws(FileError) {
        guard fsync(number) == 0 else { throw FileError("fsync", path) }
    }

    func truncate(to length: Int) throws(FileError) {
        guard ftruncate(number, off_t(length)) == 0 else { throw FileError("truncate", path) }
    }

    /// Lets no second process write the same file; the lock ends with the process, however it ends.
    func lock() throws(FileError) {
        guard flock(number, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else { throw FileError("lock", path) }
            throw FileError(
                path: path,
                problem: "another process is using it; stop that process or choose another directory"
            )
        }
    }

    func write(_ bytes: [UInt8]) throws(FileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe systemWrite(number, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { throw FileError("write", path) }
            rest = rest.dropFirst(max(0, count))
        }
    }

    func readAll(atMost limitBytes: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe systemRead(number, $0.baseAddress, $0.count) }
            guard count != 0 else { return bytes }
            guard count > 0 || errno == EINTR else { throw FileError("read", path) }
            bytes += chunk.prefix(max(0, count))
            guard bytes.count <= limitBytes else {
                throw FileError(path: path, problem: "the file is larger than \(limitBytes) bytes")
            }
        }
    }
}

// The methods above hide the C functions of the same names.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, bytes, count)
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(descriptor, bytes, count)
}
