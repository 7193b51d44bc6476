import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A program in a process group of its own, so that it can be killed with everything it started.
final class ChildProcess: Sendable {
    enum Ending: Hashable, Sendable {
        case exited(code: Int32)
        case killed(signal: Int32)
    }

    private struct State {
        var ending: Ending?
        var waiters: [CheckedContinuation<Ending, Never>] = []
    }

    private let process: pid_t
    private let state = Mutex(State())

    /// - Parameters:
    ///   - environment: all variables of the child.
    ///   - output: the file to which its output and its complaints are added.
    init(_ command: SpawnRequest) throws(SpawnError) {
        process = try command.spawn()
        let waiting = Thread { [self] in reap() }
        waiting.name = "onevisit-child"
        waiting.start()
    }

    /// How it ended; `nil` while it runs.
    var ending: Ending? { state.withLock(\.ending) }

    /// Kills it and everything in its group, at once and without warning.
    func kill() {
        state.withLock { state in
            // A process that was reaped is gone, and its number may be another's.
            if state.ending == nil { _ = systemKill(-process, SIGKILL) }
        }
    }

    /// Waits until it has ended.
    func ended() async -> Ending {
        await withCheckedContinuation { continuation in
            let ending = state.withLock { state in
                if state.ending == nil { state.waiters.append(continuation) }
                return state.ending
            }
            if let ending { continuation.resume(returning: ending) }
        }
    }

    private func reap() {
        var information = unsafe siginfo_t()
        // Looks without reaping, so that the number stays ours until nobody can kill by it any more.
        while unsafe waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        let (ending, waiters) = state.withLock { state in
            // Whatever the program left behind in its group ends with it.
            _ = systemKill(-process, SIGKILL)
            var status: Int32 = 0
            while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
            let ending = Ending(status: status)
            state.ending = ending
            defer { state.waiters = [] }
            return (ending, state.waiters)
        }
        for waiter in waiters { waiter.resume(returning: ending) }
    }
}

extension ChildProcess.Ending {
    fileprivate init(status: Int32) {
        let signal = status & 0x7f
        self = signal == 0 ? .exited(code: (status >> 8) & 0xff) : .killed(signal: signal)
    }
}

// The method above hides the C function of the same name.
private func systemKill(_ process: pid_t, _ signal: Int32) -> Int32 {
    kill(process, signal)
}
