public import Messaging
public import Orchestration

/// What the contract suite needs to put an adapter to the test: a department's system of its own, and hands to disturb it.
///
/// Every check asks for a fresh trial, so that no check sees another's filings.
public protocol AdapterTrial: Sendable {
    /// The kinds of order that the department handles; `do` is always among them.
    var handledKinds: Set<WorkOrder.Kind> { get }

    /// A new adapter over the trial's system, as after a restart of the adapter's process.
    func makeAdapter() async throws -> any DepartmentAdapter

    /// A new well-formed order with an id never given out before. Only `do` and, where handled, `fetch` and `verify` are
    /// asked for: the suite makes the others itself.
    func order(_ kind: WorkOrder.Kind) -> WorkOrderMessage

    /// A new `do` order that the department decides against, or whose materials it finds wanting.
    func unwelcomeOrder() -> WorkOrderMessage

    /// How often an order stands in the department's register, looked up there and not through the adapter.
    func filings(of order: WorkOrderID) async throws -> Int

    /// Takes the department's system away and brings it back.
    func setAvailable(_ isAvailable: Bool) async throws

    /// Lets the decisions on everything filed so far fall due.
    func letDecisionsFallDue() async throws
}
