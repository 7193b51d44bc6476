import Engine
import Hummingbird
import Messaging
import Orchestration

extension Handlers {
    /// The outcome of a command of the caller's own.
    func readReceipt(_ call: Call) async throws -> Response {
        let id = try call.parameter("command")
        let receipt = try await dependencies.directory.receipt(commandID: id, tenant: call.caller.tenant)
        guard let receipt, isOwn(receipt.key.issuer, call.caller) else {
            throw Problem.notFound(LocalizedText(zh: "没有该回执，或尚未产生", en: "no such receipt, or not yet"))
        }
        return try .json(
            ReceiptDocument(receipt, language: call.language),
            headers: [.freshnessToken: receipt.token.description]
        )
    }

    private func isOwn(_ issuer: String, _ caller: Caller) -> Bool {
        issuer == caller.issuer || issuer == caller.actor.department.map(Self.issuer)
    }

    /// The namespace of a department's answers.
    static func issuer(of department: DepartmentID) -> String {
        "department:\(department)"
    }
}
