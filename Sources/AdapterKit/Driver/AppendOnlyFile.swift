import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file of lines that only grows. A line is there for good when ``append(_:)`` returns.
///
/// A crash in the middle of a write leaves a last line without its end; opening cuts it off, since nobody was told of it.
package final class AppendOnlyFile: Sendable {
    private static let lineEnd = UInt8(ascii: "\n")

    private struct State {
        var isOpen = true
        /// Up to here every line is complete and on disk.
        var length: Int
    }

    private let path: String
    private let descriptor: FileDescriptor
    private let state: Mutex<State>

    /// - Parameters:
    ///   - path: the file; it is made if it is not there.
    ///   - limitBytes: the largest file that is read.
    ///   - line: takes each complete line, without its end, in order.
    package init(path: String, limitBytes: Int, line: ([UInt8]) throws -> Void) throws {
        self.path = path
        descriptor = try FileDescriptor(opening: path, O_RDWR | O_CREAT | O_APPEND)
        do {
            try descriptor.lock()
            let bytes = try descriptor.readAll(atMost: limitBytes)
            let complete = bytes.lastIndex(of: Self.lineEnd).map { $0 + 1 } ?? 0
            for each in bytes[..<complete].split(separator: Self.lineEnd) { try line(Array(each)) }
            if complete < bytes.count { try descriptor.truncate(to: complete) }
            try descriptor.synchronise()
            try DurableFile.synchroniseDirectory(of: path)
            state = Mutex(State(length: complete))
        } catch {
            descriptor.close()
            throw error
        }
    }

    deinit {
        close()
    }

    /// Lets another owner open the file. Appending is an error from then on.
    package func close() {
        state.withLock { state in
            if state.isOpen { descriptor.close() }
            state.isOpen = false
        }
    }

    /// Adds lines and returns when they are on disk. After an error none of them is there: what had been written of them is
    /// cut off, so that a full disk does not leave half a line in the middle.
    ///
    /// - Parameters:
    ///   - lines: the lines, without their ends.
    ///   - waitsForDisk: without the wait the lines survive a killed process, but not a power cut.
    package func append(_ lines: [[UInt8]], waitsForDisk: Bool = true) throws(FileError) {
        let bytes = lines.flatMap { $0 + [Self.lineEnd] }
        try state.withLock { (state) throws(FileError) in
            guard state.isOpen else { throw FileError(path: path, problem: "the file has been closed") }
            do throws(FileError) {
                try descriptor.write(bytes)
                if waitsForDisk { try descriptor.synchronise() }
            } catch {
                try descriptor.truncate(to: state.length)
                throw error
            }
            state.length += bytes.count
        }
    }
}
