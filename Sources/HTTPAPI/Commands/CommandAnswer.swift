import Hummingbird
import Messaging
import Orchestration

/// The answer to a command: `202` with its receipt, or the outcome itself for callers who prefer to wait.
struct CommandAnswer {
    var endpoint: Endpoint
    var commandID: String
    var caseID: CaseID
    var receipt: Receipt?
    var preference: Preference
    var language: LocalizedText.Language

    func response() throws -> Response {
        guard let waited = preference.waitSeconds, let receipt else { return try accepted() }
        if case .refused(let refusal) = receipt.outcome { throw Problem(refusal) }
        var headers = headers
        headers[.preferenceApplied] = "wait=\(waited)"
        if endpoint == .submitCase { headers[.location] = "/v1/cases/\(caseID)" }
        return try .json(document, status: endpoint == .submitCase ? .created : .ok, headers: headers)
    }

    /// The command is safe; its receipt says, or will say, what became of it.
    private func accepted() throws -> Response {
        var headers = headers
        headers[.location] = "/v1/receipts/\(receipt?.commandID ?? commandID)"
        return try .json(document, status: .accepted, headers: headers)
    }

    private var headers: HTTPFields {
        guard let receipt else { return [:] }
        return [.freshnessToken: receipt.token.description]
    }

    private var document: ReceiptDocument {
        receipt.map { ReceiptDocument($0, language: language) } ?? ReceiptDocument(pending: commandID, caseID: caseID)
    }
}
