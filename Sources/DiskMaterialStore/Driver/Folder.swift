#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Names in the file system. All calls block.
enum Folder {
    /// Makes the folder unless it is there; its parent must exist.
    static func make(_ path: String) throws(DiskFault) {
        guard unsafe mkdir(path, 0o700) != 0 else { return }
        let fault = DiskFault("make a folder")
        if !fault.isAlreadyThere { throw fault }
    }

    static func move(_ path: String, to target: String) throws(DiskFault) {
        guard unsafe rename(path, target) == 0 else { throw DiskFault("rename a file") }
    }

    /// Gives a file a second name; fails when the name is taken.
    static func addName(_ target: String, to path: String) throws(DiskFault) {
        guard unsafe link(path, target) == 0 else { throw DiskFault("name a file") }
    }

    static func remove(_ path: String) throws(DiskFault) {
        guard unsafe unlink(path) == 0 else { throw DiskFault("remove a file") }
    }

    /// The names in a folder without `.` and `..`.
    static func names(in path: String) throws(DiskFault) -> [String] {
        guard let folder = unsafe opendir(path) else { throw DiskFault("list a folder") }
        defer { _ = unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
