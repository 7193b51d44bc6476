#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file operation that the operating system refused.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system's error number; 0 where the refusal is our own.
    package let number: Int32
    package let description: String

    /// Takes the reason from the thread's `errno`, so it must be made right after the failed call.
    init(_ operation: String, _ path: String) {
        number = errno
        let reason = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
        description = "\(operation) \(path): \(reason)"
    }

    init(path: String, problem: String) {
        number = 0
        description = "\(path): \(problem)"
    }
}
