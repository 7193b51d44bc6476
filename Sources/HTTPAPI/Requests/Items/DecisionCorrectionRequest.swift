import Messaging
import Orchestration

/// Another decision takes the place of the first (更正决定): an `approval`, or `grounds` for a rejection.
struct DecisionCorrectionRequest: CommandRequest {
    struct ApprovalForm: StrictObject {
        enum CodingKeys: String, CodingKey, CaseIterable { case documentNumber, files, data, exception }
        typealias Keys = CodingKeys

        /// 文号 of the decision itself.
        var documentNumber: String
        var files: [Strict<TicketedFile>]?
        var data: [FieldID: DataValue]?
        /// What is not granted, where the approval is in part (部分准予).
        var exception: String?
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case documentNumber, reason, approval, grounds }
    typealias Keys = CodingKeys

    /// The number of the correcting document.
    var documentNumber: String
    var reason: String
    var approval: Strict<ApprovalForm>?
    var grounds: Strict<GroundsForm>?

    func check(_ limits: HTTPLimits) throws {
        guard (approval == nil) != (grounds == nil) else {
            throw Problem.malformed(
                zh: "准予填approval，不予填grounds，二者择一",
                en: "give either an approval or the grounds of a rejection",
                at: "$.approval"
            )
        }
        try (approval?.files ?? []).checkCount(atMost: limits.filesPerMaterial, at: "$.approval.files")
        try (approval?.data ?? [:]).checkCount(atMost: limits.entries, at: "$.approval.data")
    }

    func command(at desk: CommandDesk) async throws -> Command {
        .correctDecision(
            DecisionCorrection(
                item: try desk.name("item"),
                decision: try await decision(at: desk),
                reason: Sealed(reason),
                documentNumber: documentNumber
            )
        )
    }

    private func decision(at desk: CommandDesk) async throws -> CorrectedDecision {
        if let grounds { return .rejected(grounds.grounds) }
        var corrected = Approval(
            documentNumber: approval?.documentNumber ?? "",
            files: try await desk.files(approval?.files, at: "$.approval.files"),
            data: Sealed(approval?.data ?? [:])
        )
        corrected.exception = approval?.exception.map { Sealed($0) }
        return .approved(corrected)
    }
}
