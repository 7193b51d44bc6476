/// What a person must be able to read, in a letter or on a screen: an empty ground is none, and a character that cannot be seen
/// can make a text read otherwise than it was written.
extension Command {
    func checkLegibility() throws(Refusal) {
        for text in writings {
            guard let value = text.value else { continue }
            guard !text.isRequired || value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
                throw .empty(text.place)
            }
            guard value.unicodeScalars.allSatisfy(\.isLegible) else { throw .illegible(text.place) }
        }
    }

    var writings: [Writing] {
        switch self {
        case .withdraw(let withdrawal): [Writing("reason", withdrawal.reason.value)]
        case .examine(let examination):
            switch examination.finding {
            case .accept: []
            case .object(let objections): objections.writings + [Writing("reason", examination.reason?.value)]
            case .refuse(let grounds): grounds.writings
            }
        case .answer(let answer): [Writing("serial", answer.serial)] + answer.content.writings
        case .resolveIncident(let resolution):
            switch resolution.action {
            case .retry: []
            case .terminateItem(let grounds): grounds.writings
            case .acknowledge(let note): [Writing("note", note.value)]
            }
        case .submit(let submission):
            (submission.authorities ?? []).enumerated().map { index, authority in
                Writing("authorities[\(index)].id", authority.id.text, isRequired: true)
            }
        case .supply, .performAct, .revokeAuthority, .authoriseUse, .revokeUse, .wake: []
        case .grantAuthority(let grant): [Writing("authority.id", grant.authority.id.text, isRequired: true)]
        case .disputeSource(let dispute): [Writing("reason", dispute.reason.value, isRequired: true)]
        case .addItem(let addition): [Writing("reason", addition.reason?.value)]
        case .withdrawItems(let withdrawal): [Writing("reason", withdrawal.reason.value, isRequired: true)]
        case .reassign(let reassignment): [Writing("reason", reassignment.reason.value, isRequired: true)]
        case .divert(let diversion):
            [
                Writing("holder", diversion.holder.value, isRequired: true),
                Writing("reason", diversion.reason.value, isRequired: true),
            ]
        case .answerQuestion(let answer): [Writing("text", answer.text?.value)]
        case .completeTask(let completion): [Writing("reference", completion.reference)]
        case .amend(let amendment): [Writing("reason", amendment.reason.value, isRequired: true)]
        case .correctDecision(let correction):
            [
                Writing("reason", correction.reason.value, isRequired: true),
                Writing("documentNumber", correction.documentNumber, isRequired: true),
            ] + correction.decision.writings
        case .extendTolerance(let given): [Writing("reason", given.reason.value, isRequired: true)]
        case .extendLimit(let given):
            [
                Writing("reason", given.reason.value, isRequired: true),
                Writing("approver", given.approver, isRequired: true),
            ]
        case .appealCard(let appeal): [Writing("reason", appeal.reason.value, isRequired: true)]
        case .ruleOnCard(let ruling): [Writing("reason", ruling.reason.value, isRequired: true)]
        case .repairBreach(let repair): [Writing("reason", repair.reason.value, isRequired: true)]
        case .changeCalendar(let change): [Writing("reason", change.reason, isRequired: true)]
        case .migrate(let migration): [Writing("reason", migration.reason.value, isRequired: true)]
        case .rate(let rating): [Writing("comment", rating.comment?.value)]
        case .reportDelivery(let report): [Writing("proof", report.proof)]
        }
    }
}

extension Unicode.Scalar {
    /// Line breaks and tabs are seen; other control characters are not, and embeddings and overrides of the writing direction
    /// (Unicode Standard Annex #9) show characters in another order.
    var isLegible: Bool {
        switch value {
        case 0x09, 0x0A: true
        case 0x202A...0x202E, 0x2066...0x2069: false
        default: properties.generalCategory != .control
        }
    }
}

extension String {
    /// The text without what cannot be read, cut to a number of characters.
    func legible(atMost limit: Int) -> String {
        String(String.UnicodeScalarView(unicodeScalars.lazy.filter(\.isLegible).prefix(limit)))
    }
}

/// A text somebody wrote, and where.
struct Writing {
    var place: String
    /// `nil` if there is none, or it was lawfully erased.
    var value: String?
    var isRequired: Bool

    init(_ place: String, _ value: String?, isRequired: Bool = false) {
        self.place = place
        self.value = value
        self.isRequired = isRequired
    }
}

extension Answer.Content {
    var writings: [Writing] {
        switch self {
        case .received(let reference): [Writing("reference", reference)]
        case .approved(let approval): [Writing("documentNumber", approval.documentNumber, isRequired: true)]
        case .rejected(let grounds), .false(let grounds): grounds.writings
        case .objected(let objections): objections.writings
        case .found(let found): [Writing("recordVersion", found.recordVersion)]
        // A failure's detail is cleaned where it is recorded: a department must be able to say that it failed.
        case .none, .confirmed, .cancelled, .tooLate, .failed: []
        case .declined(let grounds), .cannotCompensate(let grounds): grounds.writings
        case .asked(let question):
            [Writing("question", question.text.value, isRequired: true)]
                + question.options.enumerated().map { Writing("options[\($0)]", $1, isRequired: true) }
        case .suspended(let suspension):
            [
                Writing("basis", suspension.basis, isRequired: true),
                Writing("documentNumber", suspension.documentNumber),
            ]
        case .resumed(let number): [Writing("documentNumber", number)]
        case .extended(let given):
            [
                Writing("reason", given.reason.value, isRequired: true),
                Writing("approver", given.approver, isRequired: true),
            ]
        case .opinion(let opinion): [Writing("opinion", opinion.text.value, isRequired: true)]
        case .issued(let reference), .compensated(let reference): [Writing("reference", reference)]
        case .delivered(let proof): [Writing("proof", proof)]
        case .rectified(let note): [Writing("note", note.value)]
        }
    }
}

extension CorrectedDecision {
    fileprivate var writings: [Writing] {
        switch self {
        case .approved(let approval): [Writing("decision.documentNumber", approval.documentNumber, isRequired: true)]
        case .rejected(let grounds): grounds.writings
        }
    }
}

extension Grounds {
    /// Whoever refuses gives reason, basis and remedy (理由、依据、救济途径).
    fileprivate var writings: [Writing] {
        [
            Writing("grounds.reason", reason.value, isRequired: true),
            Writing("grounds.basis", basis, isRequired: true),
            Writing("grounds.remedy", remedy, isRequired: true),
        ]
    }
}

extension [Objection] {
    fileprivate var writings: [Writing] {
        enumerated().flatMap { index, objection in
            [
                Writing("objections[\(index)].reason", objection.reason.value, isRequired: true),
                Writing("objections[\(index)].remedy", objection.remedy.value),
            ]
        }
    }
}

extension Refusal {
    fileprivate static func empty(_ place: String) -> Refusal {
        Refusal(
            .unreadableText,
            LocalizedText(zh: "\(place)不能为空，请填写内容。", en: "\(place) is empty; it must say something."),
            at: place
        )
    }

    fileprivate static func illegible(_ place: String) -> Refusal {
        Refusal(
            .unreadableText,
            LocalizedText(
                zh: "\(place)含有控制字符或改变书写方向的字符，请删除后重新提交。",
                en: "\(place) holds control characters or such as change the writing direction; remove them."
            ),
            at: place
        )
    }
}
