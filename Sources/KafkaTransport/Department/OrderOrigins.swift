import Dispatch
import Foundation
public import Messaging
public import Orchestration
import Synchronization

/// Whose an order is and what it is part of, as its message said: answers repeat it.
public struct OrderOrigin: Hashable, Sendable, Codable {
    public var tenant: TenantID
    public var jurisdiction: JurisdictionID
    /// W3C trace context of the order.
    public var traceparent: String?

    public init(tenant: TenantID, jurisdiction: JurisdictionID, traceparent: String? = nil) {
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.traceparent = traceparent
    }
}

public struct OrderOriginError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Remembers what the orders of a department said of themselves, so that its later acts can be told.
///
/// An act may come months after its order and after many restarts. So an order is delivered only once its origin is in the
/// file; the latest `limit` orders are kept. For older ones, and for a department without a file, there is the fallback: an
/// installation with one tenant and one jurisdiction needs nothing else.
public final class OrderOrigins: Sendable {
    private let fallback: OrderOrigin?
    private let file: OrderOriginFile?
    private let memory: Mutex<RecentOrders>
    private let queue = DispatchQueue(label: "onevisit.order-origins")

    /// Reads the file, which blocks: to be made once, at the start.
    ///
    /// - Parameters:
    ///   - path: a file of this department alone, made if it is missing; `nil` to remember for this process only.
    ///   - fallback: of orders that are not known.
    ///   - limit: the number of orders that are remembered; each takes about 300 bytes.
    public init(path: String? = nil, fallback: OrderOrigin? = nil, limit: Int = 500_000) throws(OrderOriginError) {
        precondition(limit > 0, "at least one order must be remembered")
        self.fallback = fallback
        guard let path else {
            file = nil
            memory = Mutex(RecentOrders(limit: limit))
            return
        }
        let (file, cases) = try OrderOriginFile.open(path, limit: limit)
        self.file = file
        memory = Mutex(cases)
    }

    /// Returns once the origins are durable.
    public func remember(_ orders: [WorkOrderMessage]) async throws(OrderOriginError) {
        let entries = orders.map { order in
            OrderEntry(
                order: order.order.id,
                origin: OrderOrigin(
                    tenant: order.tenant,
                    jurisdiction: order.jurisdiction,
                    traceparent: order.traceparent
                )
            )
        }
        let fresh = memory.withLock { memory in entries.filter { memory[$0.order] != $0.origin } }
        guard !fresh.isEmpty else { return }
        if let file {
            try await queue.run { () throws(OrderOriginError) in try file.append(fresh) }
        }
        memory.withLock { memory in fresh.forEach { memory.insert($0) } }
    }

    public func origin(of order: WorkOrderID) -> OrderOrigin? {
        memory.withLock { $0[order] } ?? fallback
    }
}

struct OrderEntry: Codable, Sendable {
    var order: WorkOrderID
    var origin: OrderOrigin
}
