#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A program to be started.
struct SpawnRequest: Hashable, Sendable {
    /// The program, found as a shell would find it, and its arguments.
    var command: [String]
    /// All its environment variables.
    var environment: [String: String]
    /// The file to which its output and its complaints are added.
    var output: String

    func spawn() throws(SpawnError) -> pid_t {
        guard let program = command.first else { throw SpawnError(program: "", problem: "no program is named") }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // What the kit does about signals is none of the child's business, and would be inherited.
        var ordinary = sigset_t()
        unsafe sigemptyset(&ordinary)
        unsafe posix_spawnattr_setsigmask(&attributes, &ordinary)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { unsafe sigaddset(&ordinary, signal) }
        unsafe posix_spawnattr_setsigdefault(&attributes, &ordinary)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
        unsafe posix_spawnattr_setpgroup(&attributes, 0)

        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)

        var process: pid_t = 0
        let variables = environment.map { "\($0.key)=\($0.value)" }
        let failure = unsafe withArgumentVector(command) { arguments in
            unsafe withArgumentVector(variables) { variables in
                unsafe posix_spawnp(&process, program, &actions, &attributes, arguments, variables)
            }
        }
        guard failure == 0 else {
            throw SpawnError(program: program, problem: unsafe String(cString: strerror(failure)))
        }
        return process
    }
}

/// A program that could not be started.
struct SpawnError: Error, Hashable, Sendable, CustomStringConvertible {
    var program: String
    var problem: String

    var description: String { "\(program) cannot be run: \(problem)" }
}

private func withArgumentVector<Result>(
    _ words: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
        // A vector is never empty: it ends with the null pointer.
        unsafe body(buffer.baseAddress!)
    }
}
