import Engine
import Orchestration

extension Call {
    /// `limit` and `cursor` of a list.
    func page(_ limits: HTTPLimits) throws(Problem) -> Page {
        let maximum = limits.pageSize
        guard let limit = Int(query("limit") ?? "50"), (1...maximum).contains(limit) else {
            throw .malformed(zh: "应为1至\(maximum)", en: "expected 1 to \(maximum)", at: "limit")
        }
        let cursor = query("cursor")
        guard (cursor?.utf8.count ?? 0) <= 512 else {
            throw .malformed(zh: "请用上一页返回的next", en: "use the next of the page before", at: "cursor")
        }
        return Page(cursor: cursor, limit: limit)
    }
}
