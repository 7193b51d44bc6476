import Dispatch
import Foundation
public import Messaging
public import Orchestration
import Synchronization

/// Whose a case is, as its work orders said: answers repeat it.
public struct CaseOrigin: Hashable, Sendable, Codable {
    public var tenant: TenantID
    public var jurisdiction: JurisdictionID
    /// W3C trace context of the latest order.
    public var traceparent: String?

    public init(tenant: TenantID, jurisdiction: JurisdictionID, traceparent: String? = nil) {
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.traceparent = traceparent
    }
}

public struct CaseOriginError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Remembers whose the cases are that a department has orders for, so that its later acts can be told.
///
/// An act may come months after its order and after many restarts. So an order is delivered only once its case's origin is in
/// the file; the latest `limit` cases are kept. For older ones, and for a department without a file, there is the fallback: an
/// installation with one tenant and one jurisdiction needs nothing else.
public final class CaseOrigins: Sendable {
    private let fallback: CaseOrigin?
    private let file: CaseOriginFile?
    private let memory: Mutex<RecentCases>
    private let queue = DispatchQueue(label: "onevisit.case-origins")

    /// Reads the file, which blocks: to be made once, at the start.
    ///
    /// - Parameters:
    ///   - path: a file of this department alone, made if it is missing; `nil` to remember for this process only.
    ///   - fallback: of cases that are not known.
    ///   - limit: the number of cases that are remembered.
    public init(path: String? = nil, fallback: CaseOrigin? = nil, limit: Int = 200_000) throws(CaseOriginError) {
        precondition(limit > 0, "at least one case must be remembered")
        self.fallback = fallback
        guard let path else {
            file = nil
            memory = Mutex(RecentCases(limit: limit))
            return
        }
        let (file, cases) = try CaseOriginFile.open(path, limit: limit)
        self.file = file
        memory = Mutex(cases)
    }

    /// Returns once the origins are durable.
    public func remember(_ orders: [WorkOrderMessage]) async throws(CaseOriginError) {
        let entries = orders.map { order in
            CaseEntry(
                caseID: order.caseID,
                origin: CaseOrigin(
                    tenant: order.tenant,
                    jurisdiction: order.jurisdiction,
                    traceparent: order.traceparent
                )
            )
        }
        let fresh = memory.withLock { memory in entries.filter { memory[$0.caseID] != $0.origin } }
        guard !fresh.isEmpty else { return }
        if let file {
            try await queue.run { () throws(CaseOriginError) in try file.append(fresh) }
        }
        memory.withLock { memory in fresh.forEach { memory.insert($0) } }
    }

    public func origin(of caseID: CaseID) -> CaseOrigin? {
        memory.withLock { $0[caseID] } ?? fallback
    }
}

struct CaseEntry: Codable, Sendable {
    var caseID: CaseID
    var origin: CaseOrigin
}
