import Messaging

/// What a department answers, in the form that it has on every way in.
extension AnswerForm: WireRequest {
    func check(_ limits: HTTPLimits) throws {
        try check(filesAtMost: limits.filesPerMaterial, entriesAtMost: limits.entries)
    }
}
