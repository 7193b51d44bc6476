public import Messaging
public import Orchestration

/// The translation between OneVisit's work orders and one department's own system.
///
/// An integrator writes one type that conforms to it; ``AdapterRunner`` does the rest: redeliveries, retries, order,
/// positions, answers. The runner calls ``find(_:)`` before every filing, so an adapter never has to remember what it has
/// filed. What it must guarantee:
///
/// - a filing is durable in the department's system when the call returns, and ``find(_:)`` finds it from then on, with
///   the same serial and response;
/// - ``acts(after:limit:)`` gives the same acts, in the same order and with the same serials, however often it is asked;
/// - no error text carries personal data.
///
/// A department handles the kinds of order that its part of a theme needs. The kinds that it does not handle are refused by
/// the default implementations with ``AdapterError/notSupported(_:)``: the case's people see an incident, never silence.
public protocol DepartmentAdapter: Sendable {
    /// The role this adapter speaks for, such as `housing`.
    var department: DepartmentID { get }

    /// What the department's system holds under this order's id, whatever the order's kind; `nil` if it was never filed.
    func find(_ order: WorkOrderID) async throws(AdapterError) -> Filing?

    /// Files an order to decide an item (`do`).
    func submit(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing

    /// Looks a material up in a source that the department answers for (`fetch`).
    func lookUp(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing

    /// Adds a material to what was filed under the order's `target` (`material`).
    func supplement(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing

    /// Checks a signed statement afterwards (`verify`, 告知承诺核查).
    func verify(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing

    /// Stops the work on the order's `target` (`cancel`). A target that was never filed counts as stopped, and must not be
    /// filed later.
    func cancel(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing

    /// Undoes what followed from a decision that was revoked: the order's `target` (`revoke`, 撤销后恢复).
    func revoke(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing

    /// The department's acts after a cursor, oldest first: decisions found since, each with the department's own serial.
    ///
    /// - Parameters:
    ///   - cursor: the cursor of the last act whose answer is durable; `nil` starts with the department's first act.
    ///   - limit: the most acts to return, 1 or more.
    func acts(after cursor: ActCursor?, limit: Int) async throws(AdapterError) -> [DepartmentAct]
}

extension DepartmentAdapter {
    /// Refuses: a department that answers for no source.
    public func lookUp(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        throw .notSupported(.fetch)
    }

    /// Refuses: a department whose filings cannot be added to.
    public func supplement(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        throw .notSupported(.material)
    }

    /// Refuses: a department that checks no statements.
    public func verify(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        throw .notSupported(.verify)
    }

    /// Refuses: a department that cannot stop what was filed.
    public func cancel(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        throw .notSupported(.cancel)
    }

    /// Refuses: a department that cannot undo what it decided.
    public func revoke(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        throw .notSupported(.revoke)
    }

    /// Passes an order to the method for its kind.
    public func file(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        switch message.order.kind {
        case .do: try await submit(message)
        case .fetch: try await lookUp(message)
        case .material: try await supplement(message)
        case .verify: try await verify(message)
        case .cancel: try await cancel(message)
        case .revoke: try await revoke(message)
        }
    }
}
