import Engine
import Messaging
import Orchestration

extension Handlers {
    /// The core's supply: files checked against their tickets, statements hashed from the published text.
    func supply(
        _ request: SupplyRequest,
        definition: WorkflowDefinition,
        for call: Call
    ) async throws -> Supply {
        var materials: [MaterialID: SuppliedMaterial] = [:]
        for (id, material) in request.materials ?? [:] {
            let files = try await references(material.files, at: "$.materials.\(id).files", for: call)
            materials[id] = SuppliedMaterial(files: files, manner: material.manner ?? .upload)
        }
        let commitments = (request.commitments ?? [:]).mapValues { commitment in
            SignedStatement(
                statement: commitment.statement,
                version: commitment.version,
                textHash: commitment.textHash
                    ?? definition.statementHash(commitment.statement, version: commitment.version)
            )
        }
        var supply = Supply(
            materials: materials,
            promises: request.promises ?? [],
            commitments: commitments,
            fields: Sealed(request.fields ?? [:]),
            situations: request.situations,
            parties: request.parties?.mapValues { person($0.value, for: call) },
            isComplete: request.isComplete ?? false
        )
        supply.occurredAt = request.occurredAt
        return supply
    }

    /// - Parameter place: the JSON path of the list.
    func references(_ files: [Strict<TicketedFile>], at place: String, for call: Call) async throws -> [FileReference] {
        for (index, file) in files.enumerated() {
            guard tickets.accepts(file.value, from: call.caller.actor, of: call.caller.tenant),
                try await dependencies.materials.contains(file.digest, tenant: call.caller.tenant)
            else {
                let text = LocalizedText(
                    zh: "请先上传文件，并原样提交返回的内容",
                    en: "upload the file first and send back what the upload returned, unchanged"
                )
                throw Problem(.fileUnknown, text, at: "\(place)[\(index)]")
            }
        }
        return files.map(\.reference)
    }
}

extension WorkflowDefinition {
    /// Of the published text. Empty if there is no such statement: the core refuses that.
    fileprivate func statementHash(_ id: StatementID, version: Int) -> String {
        statements.first { $0.id == id && $0.version == version }?.textHash ?? ""
    }
}
