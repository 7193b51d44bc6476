import Messaging
import Orchestration

extension AnswerReading {
    func content(_ kind: Answer.Kind, in document: JSONValue) throws(Fault) -> Answer.Content {
        switch kind {
        case .received: return .received(reference: reference?.text(in: document))
        case .approved:
            let number = try text(documentNumber, "documentNumber", in: document)
            return .approved(Approval(documentNumber: number, data: Sealed(try values(in: document))))
        case .found:
            let version = try text(recordVersion, "recordVersion", in: document)
            return .found(FoundMaterial(data: Sealed(try values(in: document)), recordVersion: version))
        case .rejected: return .rejected(try grounds(in: document))
        case .false: return .false(try grounds(in: document))
        case .objected: return .objected(try objections(in: document))
        case .none: return Answer.Content.none
        case .confirmed: return .confirmed
        case .cancelled: return .cancelled
        case .tooLate: return .tooLate
        case .failed: return .failed(isRetryable: false, detail: "the department's system gave the order back")
        case .declined: return .declined(try grounds(in: document))
        case .cannotCompensate: return .cannotCompensate(try grounds(in: document))
        case .resumed: return .resumed(documentNumber: try text(documentNumber, "documentNumber", in: document))
        case .issued: return .issued(reference: reference?.text(in: document) ?? "")
        case .delivered: return .delivered(proof: reference?.text(in: document) ?? "")
        case .compensated: return .compensated(reference: reference?.text(in: document) ?? "")
        case .asked, .suspended, .extended, .opinion, .rectified:
            throw Fault(detail: "a connector file cannot say '\(kind.rawValue)'; write an adapter for this department")
        }
    }

    private func grounds(in document: JSONValue) throws(Fault) -> Grounds {
        Grounds(
            reason: Sealed(try text(reason, "reason", in: document)),
            basis: try text(basis, "basis", in: document),
            remedy: try text(remedy, "remedy", in: document)
        )
    }

    private func objections(in document: JSONValue) throws(Fault) -> [Objection] {
        guard let objections, case .list(let entries)? = objections.list.value(in: document), !entries.isEmpty else {
            throw Fault(detail: "there is no list of objections at '\(objections?.list.description ?? "")'")
        }
        var found: [Objection] = []
        for entry in entries {
            found.append(
                Objection(
                    material: MaterialID(try text(objections.material, "material", in: entry)),
                    reason: Sealed(try text(objections.reason, "reason", in: entry)),
                    remedy: Sealed(try text(objections.remedy, "remedy", in: entry))
                )
            )
        }
        return found
    }

    private func values(in document: JSONValue) throws(Fault) -> [FieldID: DataValue] {
        var values: [FieldID: DataValue] = [:]
        for (field, source) in data {
            guard let value = source.value(in: document) else { continue }
            guard let datum = DataValue(value) else {
                throw Fault(detail: "what stands at \(source.place) is no text, whole number, boolean or list of them")
            }
            values[field] = datum
        }
        return values
    }
}

extension DataValue {
    init?(_ value: JSONValue, depth: Int = 0) {
        switch value {
        case .text(let text): self = .text(text)
        case .integer(let integer): self = .number(integer)
        case .boolean(let boolean): self = .boolean(boolean)
        case .list(let list) where depth < Self.deepestList:
            let values = list.compactMap { DataValue($0, depth: depth + 1) }
            guard values.count == list.count else { return nil }
            self = .list(values)
        default: return nil
        }
    }
}
