import Orchestration

/// The progress document, with the application beside it where it was asked for on purpose.
struct CaseDocument: Encodable {
    private enum CodingKeys: String, CodingKey {
        case application
    }

    var progress: ProgressDocument
    var application: ApplicationDocument?

    /// One object: `application` is one more member of the progress document.
    func encode(to encoder: any Encoder) throws {
        try progress.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(application, forKey: .application)
    }
}

/// What was applied for, in full.
struct ApplicationDocument: Encodable {
    var applicant: PersonDocument?
    var parties: [PartyID: PersonDocument]
    var situations: [SituationID: DataValue]
    /// As corrected since.
    var form: [FieldID: DataValue]
    /// Read one with `GET /v1/files/{digest}?case=…`.
    var files: [MaterialID: [FileReference]]

    init(_ state: CaseState) {
        applicant = state.submission.map { PersonDocument($0.applicant, isMasked: false) }
        parties = (state.submission?.parties ?? [:]).mapValues { PersonDocument($0, isMasked: false) }
        situations = state.submission?.situations ?? [:]
        form = state.form.value ?? [:]
        files = state.materials.compactMapValues { $0.supplied?.files }
    }
}
