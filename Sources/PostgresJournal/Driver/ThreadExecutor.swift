import Foundation

/// Runs an actor's jobs on a thread of their own, so that the actor may block in C without starving the
/// cooperative pool.
///
/// The thread lives from the first job until `stop`. A job that comes after `stop` still runs, on a thread that
/// ends when the queue is empty: a job that nobody runs would leave its caller waiting for ever.
@safe
final class ThreadExecutor: SerialExecutor, @unchecked Sendable {
    // `condition` guards everything below it.
    private let condition = NSCondition()
    private var jobs: [UnownedJob] = []
    private var isStopped = false
    private var thread: pthread_t?

    init() {}

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        condition.lock()
        jobs.append(job)
        if thread == nil {
            startThread()
        } else {
            condition.broadcast()
        }
        condition.unlock()
    }

    func checkIsolated() {
        condition.lock()
        let isOurs = thread.map { pthread_equal($0, pthread_self()) != 0 } ?? false
        condition.unlock()
        precondition(isOurs, "not on the connection's thread")
    }

    /// Lets the thread end after the jobs that are queued.
    func stop() {
        condition.lock()
        isStopped = true
        condition.broadcast()
        condition.unlock()
    }

    /// Waits until the thread has ended. Must not be called from a job, and only after `stop`.
    func join() {
        condition.lock()
        while thread != nil {
            condition.wait()
        }
        condition.unlock()
    }

    /// Called with `condition` locked.
    private func startThread() {
        var created = pthread_t()
        let context = unsafe Unmanaged.passRetained(self).toOpaque()
        let status = unsafe pthread_create(&created, nil, { unsafe ThreadExecutor.main($0) }, context)
        // Without a thread the actor could never answer; there is no caller to tell.
        precondition(status == 0, "no thread for a database connection: error \(status)")
        pthread_detach(created)
        thread = created
    }

    private static func main(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<ThreadExecutor>.fromOpaque(context).takeRetainedValue().run()
        return nil
    }

    private func run() {
        while let job = nextJob() {
            unsafe job.runSynchronously(on: asUnownedSerialExecutor())
        }
    }

    private func nextJob() -> UnownedJob? {
        condition.lock()
        defer { condition.unlock() }
        while jobs.isEmpty {
            if isStopped {
                thread = nil
                condition.broadcast()
                return nil
            }
            condition.wait()
        }
        return jobs.removeFirst()
    }
}
