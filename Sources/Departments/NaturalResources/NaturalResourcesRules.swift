package import Messaging
package import Orchestration

/// The property register (不动产登记簿): who owns the home, and whether anything forbids changing it.
package struct NaturalResourcesRules: DepartmentRules {
    private let register: PropertyRegister

    package init(_ register: PropertyRegister) {
        self.register = register
    }

    package var department: DepartmentID { "natural-resources" }
    package var numberPrefix: String { "中自然资" }

    package func examine(_ message: WorkOrderMessage) -> CheckOutcome {
        guard let property = register.property(for: message) else {
            return register.admitsUnlisted ? .passes : .rejects(.notRegistered)
        }
        if property.isSeized { return .rejects(.seized) }
        if !property.isHeld(by: message.applicant.id) { return .rejects(.heldByAnother) }
        return .passes
    }

    package func contradiction(to message: WorkOrderMessage) -> Grounds? {
        guard let property = register.property(for: message) else {
            return register.admitsUnlisted ? nil : .notRegistered
        }
        return property.isHeld(by: message.applicant.id) ? nil : .heldByAnother
    }

    package func record(in source: SourceID, for message: WorkOrderMessage) -> [FieldID: DataValue]? {
        guard let property = register.property(for: message), property.isHeld(by: message.applicant.id) else {
            return nil
        }
        return [
            register.addressField: .text(property.address),
            "property-number": .text(property.certificateNumber),
        ]
    }
}

extension Grounds {
    fileprivate static let notRegistered = Grounds(
        reason: Sealed("申报地址在不动产登记簿中无登记。"),
        basis: "不动产登记暂行条例",
        remedy: ordinaryRemedy
    )

    fileprivate static let seized = Grounds(
        reason: Sealed("该不动产处于查封状态，限制办理。"),
        basis: "不动产登记暂行条例",
        remedy: ordinaryRemedy
    )

    fileprivate static let heldByAnother = Grounds(
        reason: Sealed("申报地址的不动产登记在他人名下。"),
        basis: "不动产登记暂行条例",
        remedy: ordinaryRemedy
    )
}
