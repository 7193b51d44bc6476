package import Orchestration

extension AnswerForm {
    /// - Parameter checkedFiles: the files, their tickets verified.
    /// - Throws: a fault naming the member that this kind of answer needs and that is missing.
    package func content(checkedFiles: [FileReference]) throws(FormFault) -> Answer.Content {
        let data = Sealed(data ?? [:])
        switch kind {
        case .received:
            return .received(reference: reference)
        case .approved:
            let number = try need(documentNumber, .documentNumber)
            var approval = Approval(documentNumber: number, files: checkedFiles, data: data)
            approval.exception = exception.map { Sealed($0) }
            return .approved(approval)
        case .rejected:
            return .rejected(try need(grounds, .grounds).grounds)
        case .objected:
            return .objected(try need(objections, .objections).map(\.objection))
        case .found:
            let version = try need(recordVersion, .recordVersion)
            return .found(FoundMaterial(files: checkedFiles, data: data, recordVersion: version))
        case .none: return .none
        case .confirmed: return .confirmed
        case .false: return .false(try need(grounds, .grounds).grounds)
        case .cancelled: return .cancelled
        case .tooLate: return .tooLate
        case .failed:
            return .failed(isRetryable: try need(isRetryable, .isRetryable), detail: try need(detail, .detail))
        default:
            return try conduct()
        }
    }

    /// What a department says while it works, and of what was revoked.
    private func conduct() throws(FormFault) -> Answer.Content {
        switch kind {
        case .declined: return .declined(try need(grounds, .grounds).grounds)
        case .asked: return .asked(try need(question, .question).question)
        case .suspended: return .suspended(try need(suspension, .suspension).suspension)
        case .resumed: return .resumed(documentNumber: try need(documentNumber, .documentNumber))
        case .extended: return .extended(try need(self.extension, .extension).extension)
        case .opinion: return .opinion(try need(opinion, .opinion).opinion)
        case .issued: return .issued(reference: try need(reference, .reference))
        case .delivered: return .delivered(proof: try need(proof, .proof))
        case .rectified: return .rectified(note: Sealed(try need(note, .note)))
        case .compensated: return .compensated(reference: try need(reference, .reference))
        case .cannotCompensate: return .cannotCompensate(try need(grounds, .grounds).grounds)
        case .received, .approved, .rejected, .objected, .found, .none, .confirmed, .false, .cancelled, .tooLate,
            .failed:
            throw .contradictory(zh: "未知的答复", en: "unknown kind of answer", at: "$.kind")
        }
    }

    private func need<Value>(_ value: Value?, _ key: CodingKeys) throws(FormFault) -> Value {
        guard let value else {
            throw .contradictory(zh: "此类答复须有该字段", en: "this kind of answer needs it", at: "$.\(key.rawValue)")
        }
        return value
    }
}

extension FormFault {
    static func contradictory(zh: String, en: String, at place: String) -> FormFault {
        FormFault(.contradictory, LocalizedText(zh: zh, en: en), at: place)
    }
}
