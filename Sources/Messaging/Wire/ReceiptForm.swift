import Orchestration

/// A receipt, flat: `outcome` says which of the members behind it is there.
struct ReceiptForm: Codable {
    enum Outcome: String, Codable, CaseIterable { case accepted, refused, unreadable }

    struct Fault: Codable {
        var code: WireError.Code
        /// A JSON path or a header's name.
        var place: String?
        var detail: String
    }

    var caseID: CaseID?
    var order: WorkOrderID?
    var serial: String?
    var outcome: Outcome
    /// accepted: the case's version after the answer.
    var version: Int?
    /// refused: the answer was understood; it is recorded, and the same again gets the same.
    var refusal: Refusal?
    /// unreadable: nothing was recorded.
    var fault: Fault?
    var recordedAt: Timestamp

    init(_ message: ReceiptMessage) {
        caseID = message.caseID
        order = message.order
        serial = message.serial
        recordedAt = message.recordedAt
        switch message.outcome {
        case .accepted(let version):
            outcome = .accepted
            self.version = version
        case .refused(let refusal):
            outcome = .refused
            self.refusal = refusal
        case .unreadable(let error):
            outcome = .unreadable
            fault = Fault(code: error.code, place: error.place, detail: error.detail)
        }
    }

    func messageOutcome() throws(WireError) -> ReceiptMessage.Outcome {
        switch (outcome, version, refusal, fault) {
        case (.accepted, let version?, _, _): return .accepted(version: version)
        case (.refused, _, let refusal?, _): return .refused(refusal)
        case (.unreadable, _, _, let fault?): return .unreadable(WireError(fault.code, at: fault.place, fault.detail))
        case (.accepted, nil, _, _): throw WireError(.malformed, at: "$.version", "this outcome needs it")
        case (.refused, _, nil, _): throw WireError(.malformed, at: "$.refusal", "this outcome needs it")
        case (.unreadable, _, _, nil): throw WireError(.malformed, at: "$.fault", "this outcome needs it")
        }
    }
}
