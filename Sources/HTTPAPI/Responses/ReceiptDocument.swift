import Messaging
import Orchestration

/// What became of a command.
struct ReceiptDocument: Encodable {
    enum Status: String, Encodable { case pending, accepted, refused }

    struct Reason: Encodable {
        var type: String
        var title: String
        var detail: String
        var place: String?
        var retryable: Bool
    }

    var commandID: String
    var caseID: CaseID
    var status: Status
    /// The case's version after an accepted command.
    var version: Int?
    var refusal: Reason?
    /// Give it to a read as `after` to see this command's effect.
    var token: FreshnessToken?
    var recordedAt: Timestamp?

    init(pending commandID: String, caseID: CaseID) {
        self.commandID = commandID
        self.caseID = caseID
        status = .pending
    }

    init(_ receipt: Receipt, language: LocalizedText.Language) {
        commandID = receipt.commandID
        caseID = receipt.caseID
        token = receipt.token
        recordedAt = receipt.recordedAt
        switch receipt.outcome {
        case .accepted(let version):
            status = .accepted
            self.version = version
        case .refused(let refusal):
            status = .refused
            self.refusal = Reason(
                type: Problem.namespace + refusal.code.rawValue,
                title: refusal.code.title.text(in: language),
                detail: refusal.message.text(in: language),
                place: refusal.place,
                retryable: refusal.isRetryable
            )
        }
    }
}
