public import AdapterKit
public import Logging
public import Messaging
public import Orchestration

/// A department with a REST interface, joined by a configuration file alone.
///
/// The file says where the interface is, which request files, finds, adds to, checks and cancels an order, and how the replies are
/// read; see <doc:JoinByAFile>. Everything else is the ``AdapterRunner``'s.
public final class HTTPConnector: DepartmentAdapter {
    let file: ConnectorFile
    let client: DepartmentClient
    let skipped = SkippedActs()
    private let inbox: ActInbox?
    private let reader: FilingReader

    /// Reads a connector file and the secrets it names. A connector that takes acts by callback listens from now on.
    ///
    /// - Throws: ``ConnectorError`` with everything that is wrong, each with its place and its remedy.
    public init(
        contentsOf path: String,
        logger: Logger = Logger(label: "onevisit.connector")
    ) throws(ConnectorError) {
        let file = try ConnectorFile(contentsOf: path)
        do {
            client = try DepartmentClient(file)
            if case .callback(let callback) = file.acts {
                inbox = try ActInbox(callback, logger: logger)
            } else {
                inbox = nil
            }
        } catch {
            throw ConnectorError(path: path, starting: error)
        }
        self.file = file
        reader = FilingReader(errors: file.errors)
    }

    deinit {
        inbox?.close()
    }

    public var department: DepartmentID { file.department }

    /// Settings for the runner with the file's concurrency.
    public var runnerSettings: AdapterRunnerSettings {
        AdapterRunnerSettings(maximumConcurrency: file.limits.concurrency)
    }

    /// The port on which acts are taken by callback, once it listens; `nil` without callback.
    public var callbackPort: Int? {
        get async { await inbox?.port }
    }

    /// Stops listening and gives the file of acts free for another process.
    public func close() {
        inbox?.close()
    }

    public func find(_ order: WorkOrderID) async throws(AdapterError) -> Filing? {
        let values = TemplateValues(order: order, tables: file.tables)
        for operation in file.find {
            let reply = try await client.send(operation, with: values)
            if let filing = try reader.filing(of: order, reply, to: operation, isLookUp: true) { return filing }
        }
        return nil
    }

    public func submit(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await send(message, as: .do)
    }

    public func lookUp(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await send(message, as: .fetch)
    }

    public func supplement(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await send(message, as: .material)
    }

    public func verify(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await send(message, as: .verify)
    }

    public func cancel(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await send(message, as: .cancel)
    }

    public func acts(after cursor: ActCursor?, limit: Int) async throws(AdapterError) -> [DepartmentAct] {
        switch file.acts {
        case .none: []
        case .poll(let poll): try await self.poll(poll, after: cursor, limit: limit)
        case .callback: try await inbox?.acts(after: cursor, limit: limit) ?? []
        }
    }

    private func send(_ message: WorkOrderMessage, as kind: WorkOrder.Kind) async throws(AdapterError) -> Filing {
        guard let operation = file.operations[kind] else { throw .notSupported(kind) }
        let id = message.order.id
        let reply = try await client.send(
            operation,
            with: TemplateValues(order: id, message: message, tables: file.tables)
        )
        guard let filing = try reader.filing(of: id, reply, to: operation, isLookUp: false) else {
            throw .unavailable("\(operation.method): status \(reply.status)")
        }
        return filing
    }
}

extension HTTPConnector {
    /// Everything that is wrong with a connector file; nothing if it can be used. Secrets and certificates are not looked for, so a
    /// file can be checked anywhere.
    public static func problems(in path: String) -> [ConnectorProblem] {
        do throws(ConnectorError) {
            _ = try ConnectorFile(contentsOf: path)
            return []
        } catch {
            return error.problems
        }
    }
}
