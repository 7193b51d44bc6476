#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Whole small files that survive a power cut.
package enum DurableFile {
    /// The file's bytes, or `nil` if there is no such file.
    ///
    /// - Throws: ``FileError`` also when the file is larger than `limitBytes`.
    package static func read(_ path: String, atMost limitBytes: Int) throws(FileError) -> [UInt8]? {
        let descriptor: FileDescriptor
        do throws(FileError) {
            descriptor = try FileDescriptor(opening: path, O_RDONLY)
        } catch  where error.number == ENOENT {
            return nil
        }
        defer { descriptor.close() }
        return try descriptor.readAll(atMost: limitBytes)
    }

    /// Replaces a file in one step: a reader, or a restart, finds the old bytes or the new ones.
    ///
    /// The new bytes are on disk before the name points at them, and the directory is written before this returns.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
        let temporary = path + ".new"
        let descriptor = try FileDescriptor(opening: temporary, O_WRONLY | O_CREAT | O_TRUNC)
        do throws(FileError) {
            try descriptor.write(bytes)
            try descriptor.synchronise()
        } catch {
            descriptor.close()
            throw error
        }
        descriptor.close()
        guard unsafe rename(temporary, path) == 0 else { throw FileError("rename", path) }
        try synchroniseDirectory(of: path)
    }

    /// Makes names in the file's directory durable.
    package static func synchroniseDirectory(of path: String) throws(FileError) {
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = try FileDescriptor(opening: parent.isEmpty ? "/" : parent, O_RDONLY | O_DIRECTORY)
        defer { descriptor.close() }
        try descriptor.synchronise()
    }
}
