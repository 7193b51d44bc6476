import Orchestration

extension RandomDefinition {
    mutating func makeMaterials(_ hasList: Bool) -> [MaterialDefinition] {
        let origins: [[MaterialOrigin]] = [
            [.upload], [.upload, .counter], [.share("register"), .upload], [.form],
            [.share("police"), .certificate("archive"), .upload], [.certificate("archive"), .form],
        ]
        var materials = (0..<4).map { index in
            MaterialDefinition(
                id: MaterialID("m\(index)"),
                title: LocalizedText(zh: "材料\(index)"),
                sources: dice.pick(origins),
                maximumFiles: dice.number(1...3),
                commitment: dice.chance(40) ? makeCommitment() : nil
            )
        }
        if hasList {
            var record = MaterialDefinition(
                id: "m-child",
                title: LocalizedText(zh: "子女材料"),
                sources: dice.pick(origins),
                commitment: dice.chance(25) ? makeCommitment() : nil
            )
            record.list = "children"
            materials.append(record)
        }
        return materials
    }

    private mutating func makeCommitment() -> CommitmentPolicy {
        var verification = VerificationPolicy(within: .workingDays(dice.number(2...20)), department: "housing")
        verification.means = dice.pick([nil, .online, .onSite, .assisted])
        verification.samplePercent = dice.pick([nil, nil, 20, 50])
        var policy = CommitmentPolicy(
            statement: "statement",
            version: 2,
            verification: dice.chance(80) ? verification : nil
        )
        policy.onFalse = dice.pick([nil, .revoke, .rectify(within: .workingDays(3))])
        return policy
    }

    mutating func makeLicenceCommitment() -> CommitmentPolicy {
        var policy = makeCommitment()
        policy.statement = "licence"
        policy.version = 1
        policy.kind = .licence
        return policy
    }

    mutating func makeUse(of material: MaterialID) -> MaterialUse {
        let condition: Condition = dice.chance(10) ? .equals(.situation("q"), .boolean(true)) : .always
        guard dice.chance(60) else {
            return MaterialUse(material: material, importance: .primary, condition: condition)
        }
        var use = MaterialUse(material: material, importance: .secondary, condition: condition)
        guard dice.chance(80) else { return use }
        var policy = TolerancePolicy(
            within: .workingDays(dice.number(1...5)),
            release: dice.chance(70) ? .afterSupply : .beforeSupply,
            onExpiry: dice.chance(80) ? .terminateItem : .terminateCase,
            remind: [.workingDays(1)]
        )
        policy.extensionLimit = dice.chance(50) ? .workingDays(5) : nil
        use.tolerance = policy
        return use
    }
}
