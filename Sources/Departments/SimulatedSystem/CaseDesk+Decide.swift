import Messaging
import Orchestration

extension CaseDesk {
    /// The decision that has fallen due on an order.
    func act(on filed: FiledOrder, sequence: Int, mayObject: Bool, now: Timestamp) -> RegisteredAct {
        let order = filed.message.order
        return RegisteredAct(
            sequence: sequence,
            caseID: filed.message.caseID,
            order: order.id,
            serial: number("办", sequence, now),
            content: order.kind == .verify
                ? finding(on: filed.message)
                : decision(on: filed.message, sequence: sequence, mayObject: mayObject, now: now),
            actedAt: now
        )
    }

    private func finding(on message: WorkOrderMessage) -> Answer.Content {
        rules.contradiction(to: message).map { .false($0) } ?? .confirmed
    }

    private func decision(on message: WorkOrderMessage, sequence: Int, mayObject: Bool, now: Timestamp)
        -> Answer.Content
    {
        let choice = SeededChoice(seed: configuration.seed, order: message.order.id)
        switch MaterialCheck.examine(message).else({ rules.examine(message) }) {
        case .rejects(let grounds): return .rejected(grounds)
        // Told once: what the first examination did not bring to an end is decided at the second.
        case .objects(let objections): return mayObject ? .objected(objections) : .rejected(.materialsWanting)
        case .passes: break
        }
        if mayObject, choice.isAmong(percent: configuration.objectionPercent, "objection"),
            let objection = MaterialCheck.anyObjection(to: message)
        {
            return .objected([objection])
        }
        if choice.isAmong(percent: configuration.rejectionPercent, "rejection") { return .rejected(.conditionsNotMet) }
        return .approved(approval(of: message, sequence: sequence, choice: choice, now: now))
    }

    private func approval(of message: WorkOrderMessage, sequence: Int, choice: SeededChoice, now: Timestamp) -> Approval
    {
        let result = message.order.item.flatMap { configuration.results[$0] }
        let data = (result?.data ?? [:]).reduce(into: [FieldID: DataValue]()) { data, field in
            switch field.value {
            case .fixed(let value):
                data[field.key] = value
            case .between(let minimum, let maximum):
                data[field.key] = .number(Int64(choice.number(from: minimum, through: maximum, field.key.text)))
            }
        }
        let form = result?.documentNumber ?? "\(rules.numberPrefix)〔{year}〕{number}号"
        let number = form.split(separator: "{year}", omittingEmptySubsequences: false)
            .joined(separator: "\(now.yearInChina)")
            .split(separator: "{number}", omittingEmptySubsequences: false)
            .joined(separator: "\(sequence)")
        return Approval(documentNumber: number, data: Sealed(data))
    }
}

extension CheckOutcome {
    /// The next check's outcome, if this one passed.
    fileprivate func `else`(_ next: () -> CheckOutcome) -> CheckOutcome {
        self == .passes ? next() : self
    }
}

extension Grounds {
    /// The right to review and to sue stands in every refusal (行政复议法、行政诉讼法). Illustrative wording.
    static let ordinaryRemedy = "可自收到决定之日起六十日内申请行政复议，或六个月内提起行政诉讼。"

    fileprivate static let materialsWanting = Grounds(
        reason: Sealed("补正后材料仍不符合要求。"),
        basis: "办事指南·申请材料",
        remedy: ordinaryRemedy
    )

    fileprivate static let conditionsNotMet = Grounds(
        reason: Sealed("经审查，不符合办理条件。"),
        basis: "办事指南·办理条件",
        remedy: ordinaryRemedy
    )
}
