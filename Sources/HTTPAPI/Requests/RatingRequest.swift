import Messaging
import Orchestration

/// What the applicant thinks of it (好差评).
struct RatingRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case grade, item, comment }
    typealias Keys = CodingKeys

    /// 1 非常不满意 … 5 非常满意.
    var grade: Int
    /// The case as a whole if absent.
    var item: ItemID?
    var comment: String?

    func check(_ limits: HTTPLimits) throws {
        guard (1...5).contains(grade) else {
            throw Problem.malformed(zh: "应为1至5", en: "expected 1 to 5", at: "$.grade")
        }
    }

    func command(at desk: CommandDesk) -> Command {
        .rate(Rating(grade: grade, item: item, comment: comment.map { Sealed($0) }))
    }
}
