import CLibpq

extension LibpqHandle {
    /// Finishes the handshake and puts the connection into non-blocking pipeline mode.
    func finishConnecting(_ control: RequestControl) throws(PostgresError) {
        var state = PGRES_POLLING_WRITING
        while state != PGRES_POLLING_OK {
            // An attempt may have failed at its very start, as where there is no Unix socket: then nothing will ever be ready.
            guard state != PGRES_POLLING_FAILED, !isBroken else { throw .connection(message: failure) }
            if let reason = control.stopReason {
                throw reason == .timedOut ? .connection(message: "the connection was not made in time") : reason
            }
            let isReading = state == PGRES_POLLING_READING
            let readiness = wait(read: isReading, write: !isReading, until: control.deadline)
            if readiness.canRead || readiness.canWrite {
                state = unsafe PQconnectPoll(pointer)
            }
        }
        guard unsafe PQsetnonblocking(pointer, 1) == 0, enterPipelineMode() else {
            throw .connection(message: failure)
        }
    }

    func enterPipelineMode() -> Bool {
        unsafe PQenterPipelineMode(pointer) == 1
    }

    func leavePipelineMode() -> Bool {
        unsafe PQexitPipelineMode(pointer) == 1
    }
}
