/// The examiner looks at items that were not complete when the others began.
extension CaseDraft {
    mutating func examineItems(_ examination: Examination) throws(Refusal) {
        let ready = itemsToExamine
        guard !ready.isEmpty else { throw .nothingToExamine }
        switch examination.finding {
        case .accept:
            admit(ready, basis: .examined)
        case .object(let objections):
            // One notice at a time: what is found meanwhile is told when the running one has ended.
            guard state.correction == nil else { throw .noticeRuns }
            for objection in objections
            where !ready.contains(where: { uses(by: $0).contains { $0.material == objection.material } }) {
                throw .beyondGuide(objection.material)
            }
            let raised = try check(objections, reason: examination.reason)
            requestCorrection(objections.map(gap(for:)), reason: raised ? examination.reason : nil)
        case .refuse(let grounds):
            for item in ready { terminate(item.id, .notTakenOn, grounds: grounds) }
        }
    }

    /// What has come in for items that began without it, and nobody has looked at.
    var itemsToExamine: [ItemDefinition] {
        guard state.phase == .inProgress, definition.acceptance.mode == .reviewed else { return [] }
        let gaps = gaps()
        return incompleteItems.filter { item in !isDeemed(item.id) && !gaps.contains { concerns($0, item) } }
    }
}

extension Refusal {
    fileprivate static let nothingToExamine = Refusal(
        .notInThisPhase,
        LocalizedText(zh: "没有待审查的事项。", en: "No item waits for an examination."),
        isRetryable: true
    )

    fileprivate static let noticeRuns = Refusal(
        .notInThisPhase,
        LocalizedText(
            zh: "补正告知尚未期满,期满或者补齐后一并提出。",
            en: "A notice of correction is still running; raise this when it has ended."
        ),
        isRetryable: true
    )
}
