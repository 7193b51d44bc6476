/// Everything that somebody may write into a case is bounded; what is longer is refused before it is looked at.
extension Command {
    func checkLimits() throws(Refusal) {
        let tooLong =
            prose.contains { $0.unicodeScalars.count > Limits.reasonScalars }
            || labels.contains { $0.unicodeScalars.count > Limits.serialScalars }
            || values.contains { $0.scalarCount > Limits.fieldScalars }
            || fileCount > Limits.filesPerMaterial
        guard tooLong else { return }
        throw Refusal(
            .limitExceeded,
            LocalizedText(
                zh:
                    "内容过长:理由类文字不超过\(Limits.reasonScalars)字,编号不超过\(Limits.serialScalars)字,文件不超过\(Limits.filesPerMaterial)个。",
                en:
                    "Too long: at most \(Limits.reasonScalars) characters of reasons, \(Limits.serialScalars) of a number, and \(Limits.filesPerMaterial) files."
            )
        )
    }

    /// Reasons, remedies and notes.
    private var prose: [String] {
        switch self {
        case .withdraw(let withdrawal): [withdrawal.reason.value].compactMap(\.self)
        case .examine(let examination):
            switch examination.finding {
            case .accept: []
            case .object(let objections): objections.flatMap(\.prose) + [examination.reason?.value ?? ""]
            case .refuse(let grounds): grounds.prose
            }
        case .answer(let answer):
            switch answer.content {
            case .rejected(let grounds), .false(let grounds): grounds.prose
            case .objected(let objections): objections.flatMap(\.prose)
            default: answer.content.writings.compactMap(\.value)
            }
        case .resolveIncident(let resolution):
            switch resolution.action {
            case .retry: []
            case .terminateItem(let grounds): grounds.prose
            case .acknowledge(let note): [note.value].compactMap(\.self)
            }
        case .submit, .supply, .performAct, .wake: []
        default: writings.compactMap(\.value)
        }
    }

    /// Numbers and names that somebody gives.
    private var labels: [String] {
        switch self {
        case .submit(let submission): return (submission.authorities ?? []).map(\.id.text)
        case .grantAuthority(let grant): return [grant.authority.id.text]
        default: break
        }
        guard case .answer(let answer) = self else { return [] }
        switch answer.content {
        case .received(let reference): return [answer.serial, reference ?? ""]
        case .approved(let approval): return [answer.serial, approval.documentNumber]
        case .found(let found): return [answer.serial, found.recordVersion]
        default: return [answer.serial]
        }
    }

    private var values: [DataValue] {
        guard case .answer(let answer) = self else { return [] }
        switch answer.content {
        case .approved(let approval): return [.list(Array((approval.data.value ?? [:]).values))]
        case .found(let found): return [.list(Array((found.data.value ?? [:]).values))]
        default: return []
        }
    }

    private var fileCount: Int {
        switch self {
        case .submit(let submission): return (submission.authorities ?? []).map(\.files.count).max() ?? 0
        case .grantAuthority(let grant): return grant.authority.files.count
        default: break
        }
        guard case .answer(let answer) = self else { return 0 }
        switch answer.content {
        case .approved(let approval): return approval.files.count
        case .found(let found): return found.files.count
        default: return 0
        }
    }
}

extension Grounds {
    fileprivate var prose: [String] { [reason.value ?? "", basis, remedy] }
}

extension Objection {
    fileprivate var prose: [String] { [reason.value ?? "", remedy.value ?? ""] }
}
