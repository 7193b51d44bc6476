import Engine
import Messaging
import Orchestration

/// Which orders a department's system fetches, and for how long.
struct LeaseOrdersRequest: WireRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case holder, limit, seconds }
    typealias Keys = CodingKeys

    var holder: LeaseHolder
    /// 1 … 100; 10 if it is missing.
    var limit: Int?
    /// 10 … 3600; 300 if it is missing.
    var seconds: Int?

    func check(_ limits: HTTPLimits) throws {
        try holder.check()
        guard (1...100).contains(limit ?? 1) else {
            throw Problem.malformed(zh: "应为1至100", en: "expected 1 to 100", at: "$.limit")
        }
        guard (10...3600).contains(seconds ?? 10) else {
            throw Problem.malformed(zh: "应为10至3600", en: "expected 10 to 3600", at: "$.seconds")
        }
    }

    func lease(for caller: Caller, of department: DepartmentID, at now: Timestamp) -> LeaseRequest {
        LeaseRequest(
            tenant: caller.tenant,
            department: department,
            holder: holder.name(for: caller),
            limit: limit ?? 10,
            now: now,
            until: now.adding(Int64(seconds ?? 300))
        )
    }
}
