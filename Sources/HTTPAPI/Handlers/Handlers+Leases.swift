import Engine
import Hummingbird
import Logging
import Messaging
import Orchestration
import ServiceLifecycle

/// The way for departments that a broker does not reach: they fetch their orders, with the same contents, and answer them
/// over HTTP.
extension Handlers {
    /// Hands out orders, waiting for some if the caller prefers to.
    func leaseWorkOrders(_ call: Call) async throws -> Response {
        let department = try ownDepartment(call)
        let request = try await call.decode(LeaseOrdersRequest.self, limits: dependencies.limits)
        guard let slot = polls.take(for: call.caller.accountName) else { throw Problem(.busy, retryAfterSeconds: 1) }
        defer { withExtendedLifetime(slot) {} }
        let limits = dependencies.limits
        let preference = Preference(field: call.request.headers[.prefer], maximumSeconds: limits.waitSeconds)
        let orders = try await leases(waitSeconds: preference.waitSeconds ?? 0) {
            request.lease(for: call.caller, of: department, at: dependencies.now())
        }
        let document = try await LeasedOrdersDocument(workOrders: disclose(orders, to: call))
        var headers: HTTPFields = [:]
        if let waited = preference.waitSeconds { headers[.preferenceApplied] = "wait=\(waited)" }
        return try .json(document, headers: headers)
    }

    func releaseWorkOrders(_ call: Call) async throws -> Response {
        _ = try ownDepartment(call)
        let request = try await call.decode(ReleaseOrdersRequest.self, limits: dependencies.limits)
        try await dependencies.leases.release(
            request.workOrders,
            holder: request.holder.name(for: call.caller),
            tenant: call.caller.tenant
        )
        return Response(status: .noContent, headers: [.cacheControl: "no-store"])
    }

    /// A department's token opens its own department and no other.
    private func ownDepartment(_ call: Call) throws -> DepartmentID {
        let department = DepartmentID(try call.parameter("department"))
        guard call.caller.actor.department == department else {
            let text = LocalizedText(zh: "令牌属于其他部门。", en: "The token is another department's.")
            throw Refusal(.notAuthorised, text, at: "department")
        }
        return department
    }

    /// A shutdown ends the wait: the department asks another process, or this one when it is back.
    private func leases(
        waitSeconds: Int,
        _ request: @escaping @Sendable () -> LeaseRequest
    ) async throws -> [LeasedOrder] {
        let patience = Patience(milliseconds: waitSeconds * 1000, longestPauseMilliseconds: 500)
        let leases = dependencies.leases
        return try await cancelWhenGracefulShutdown {
            try await patience.wait {
                let orders = try await leases.lease(request())
                return orders.isEmpty ? nil : orders
            } ?? []
        }
    }
}
