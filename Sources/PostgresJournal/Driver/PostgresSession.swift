/// Requests over one libpq connection, one at a time. Used only on the connection's thread.
final class PostgresSession {
    let handle: LibpqHandle
    private let configuration: PostgresConfiguration
    private var prepared: [PostgresStatement.Preparation: String] = [:]
    private var preparationCount = 0

    /// Set when the connection is lost or in a state that nobody can vouch for; it must then be replaced.
    private(set) var isBroken = false

    /// Names and type lists of the program's statements are few; more means that names are being generated.
    private static let maximumPreparations = 1_024
    /// The protocol counts parameters in 16 bits.
    private static let maximumParameters = 65_535

    init(handle: LibpqHandle, configuration: PostgresConfiguration) {
        self.handle = handle
        self.configuration = configuration
    }

    /// Runs the statements and one sync. `commits`: the sync ends the transaction, because none was begun before.
    func pipeline(
        _ statements: [PostgresStatement],
        control: RequestControl,
        commits: Bool
    ) throws(PostgresError) -> [PostgresResult] {
        try check(statements)
        if let reason = control.stopReason { throw reason }
        let steps = try queue(statements)
        var answer = PipelineAnswer(.pipeline(steps), maximumBytes: configuration.maximumResponseBytes)
        defer { prepared.merge(answer.prepared) { _, new in new } }
        try exchange(&answer, control: control, commits: commits)
        return answer.results
    }

    /// Runs a script of any number of statements without parameters, by the simple query protocol.
    func script(_ text: String, control: RequestControl) throws(PostgresError) {
        if let reason = control.stopReason { throw reason }
        guard handle.leavePipelineMode(), handle.sendScript(text) else { throw giveUp() }
        var answer = PipelineAnswer(.script, maximumBytes: configuration.maximumResponseBytes)
        defer {
            if !isBroken, !handle.enterPipelineMode() { isBroken = true }
        }
        try exchange(&answer, control: control, commits: true)
    }

    func markBroken() {
        isBroken = true
    }

    /// Before the sync is queued the server cannot commit, so losing the connection here is a plain failure.
    private func giveUp() -> PostgresError {
        isBroken = true
        return .connection(message: handle.failure)
    }
}

extension PostgresSession {
    private func check(_ statements: [PostgresStatement]) throws(PostgresError) {
        var bytes = 0
        for statement in statements {
            guard statement.parameters.count <= Self.maximumParameters else {
                throw .tooLarge(message: "\(statement.sql.name) has more than \(Self.maximumParameters) parameters")
            }
            bytes += statement.parameterBytes
        }
        guard bytes <= min(configuration.maximumRequestBytes, Int(Int32.max)) else {
            throw .tooLarge(
                message: "the request's values take \(bytes) bytes; the limit is \(configuration.maximumRequestBytes)"
            )
        }
    }

    /// Hands the statements to libpq, each prepared in the same pipeline before its first use.
    private func queue(_ statements: [PostgresStatement]) throws(PostgresError) -> [PipelineAnswer.Step] {
        guard prepared.count < Self.maximumPreparations else {
            throw .tooLarge(
                message: "a connection cannot keep more than \(Self.maximumPreparations) prepared statements"
            )
        }
        var names = prepared
        var steps: [PipelineAnswer.Step] = []
        for statement in statements {
            let preparation = statement.preparation
            if names[preparation] == nil {
                // The number makes names unique: the server looks at the first 63 bytes only, and a name may have
                // failed to be prepared before.
                preparationCount += 1
                let name = "\(preparationCount) \(preparation.name)"
                guard handle.sendPrepare(name: name, text: statement.sql.text, types: preparation.types) else {
                    throw giveUp()
                }
                names[preparation] = name
                steps.append(.prepare(preparation, serverName: name))
            }
            guard let name = names[preparation], handle.sendExecute(name: name, parameters: statement.parameters) else {
                throw giveUp()
            }
            steps.append(.execute)
        }
        guard handle.sendSync() else { throw giveUp() }
        return steps
    }
}
