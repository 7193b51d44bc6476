import Messaging
import Orchestration

/// Promises to bring secondary materials later (容缺承诺).
struct PromiseRequest: WireRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case materials }
    typealias Keys = CodingKeys

    var materials: [MaterialID]

    func check(_ limits: HTTPLimits) throws {
        try materials.checkCount(atMost: limits.entries, at: "$.materials")
        guard !materials.isEmpty else {
            throw Problem.malformed(zh: "请至少列出一项材料", en: "name at least one material", at: "$.materials")
        }
    }
}
