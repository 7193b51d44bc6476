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
            return .approved(Approval(documentNumber: number, files: checkedFiles, data: data))
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
