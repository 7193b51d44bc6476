#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A call to the file system that failed. It names the step and the system's reason, never a path.
struct DiskFault: Error {
    let step: String
    let code: CInt

    init(_ step: String, code: CInt = errno) {
        self.step = step
        self.code = code
    }

    var isMissing: Bool { code == ENOENT }
    var isAlreadyThere: Bool { code == EEXIST }

    var reason: String {
        unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
}
