import Orchestration

/// How items are carried out: kinds, tasks, extensions, procedures, delivery.
extension RandomDefinition {
    mutating func conduct(_ item: inout ItemDefinition, after before: [ItemDefinition]) {
        switch dice.number(0...9) {
        case 0:
            item.kind = .consultation
            let isConsent = dice.chance(50)
            item.opinion = OpinionPolicy(
                limit: .workingDays(dice.number(1...5)),
                silenceIsConsent: isConsent,
                basis: isConsent ? "办法第三条" : ""
            )
        case 1:
            item.kind = .payment
            let source = before.last { $0.repetition == nil }
            let fee = source.map { PaymentAmount.result(ResultReference(item: $0.id, field: "fee")) }
            item.task = makeTask(of: .applicant, amount: dice.chance(40) ? fee : .fixed(fen: 8_000))
            if case .result(let reference) = item.task?.amount { item.needsData.append(reference) }
        case 2:
            item.kind = .signature
            item.task = makeTask(of: "employer")
        case 3:
            item.kind = .appearance
            item.task = makeTask(of: .applicant)
        default:
            if dice.chance(15) { item.commitment = makeLicenceCommitment() }
        }
        item.isPointOfNoReturn = dice.chance(8)
        if dice.chance(30) { item.divertLimit = .workingDays(dice.number(1...10)) }
        if dice.chance(35) {
            item.extensionPolicy = ExtensionPolicy(
                maximum: .workingDays(5),
                approver: LocalizedText(zh: "负责人"),
                basis: "行政许可法第四十二条"
            )
        }
        if dice.chance(35) {
            item.specialProcedures = [
                SpecialProcedure(
                    id: "hearing",
                    title: LocalizedText(zh: "听证"),
                    basis: "行政许可法第四十五条",
                    maximum: dice.chance(60) ? .calendarDays(20) : nil
                )
            ]
        }
        if dice.chance(30) { item.deliveryLimit = .workingDays(10) }
    }

    private mutating func makeTask(of party: PartyID, amount: PaymentAmount? = nil) -> TaskPolicy {
        TaskPolicy(
            party: party,
            limit: .workingDays(dice.number(1...5)),
            amount: amount,
            onExpiry: dice.pick([.terminateItem, .incident])
        )
    }
}
