import Engine
package import Messaging
package import Orchestration

/// Somebody who applies, and the envelopes of what they do.
package struct SampleApplicant: Sendable {
    package let person: Person
    package let account: String

    package init(number: Int) {
        account = "applicant-\(number)"
        person = Person(
            id: PersonID("person-\(number)"),
            name: Sealed("张三"),
            documentNumber: Sealed("44200019900101\(number)"),
            phone: Sealed("13800000000")
        )
    }

    package var actor: Actor { Actor(role: .applicant, account: account, person: person.id) }

    package func caseID(key: String) -> CaseID {
        CaseNaming.caseID(tenant: SampleTheme.tenant, account: account, idempotencyKey: key)
    }

    package func submission(
        of theme: SampleTheme,
        sellsFood: Bool = false,
        promisesLease: Bool = false,
        bringsLease: Bool = true
    ) -> Submission {
        var supply = Supply()
        if bringsLease { supply.materials["lease"] = .sample("lease") }
        if promisesLease { supply.promises = ["lease"] }
        if sellsFood {
            supply.commitments["hygiene-proof"] = SignedStatement(
                statement: "hygiene",
                version: 1,
                textHash: theme.statementHash
            )
        }
        var submission = Submission(
            workflow: theme.reference,
            applicant: person,
            parties: ["landlord": landlord.person],
            situations: ["sells-food": .boolean(sellsFood)],
            form: Sealed(["shop-name": .text("小店")]),
            supply: supply
        )
        submission.authorisations = [UseAuthorisation(source: "identity-card")]
        return submission
    }

    package var landlord: (person: Person, actor: Actor) {
        let id = PersonID("\(person.id)-landlord")
        let landlord = Person(id: id, name: Sealed("李四"), documentNumber: Sealed("1"), phone: Sealed("2"))
        return (landlord, Actor(role: .applicant, account: "\(account)-landlord", person: id))
    }

    /// - Parameter name: the idempotency key; the attempt's id carries it too.
    package func envelope(
        _ command: Command,
        caseID: CaseID,
        key name: String,
        actor: Actor? = nil,
        at now: Timestamp
    ) -> Envelope {
        Envelope(
            id: "\(account)/\(name)/\(now.microseconds)",
            tenant: SampleTheme.tenant,
            jurisdiction: SampleTheme.jurisdiction,
            caseID: caseID,
            actor: actor ?? self.actor,
            command: command,
            key: ReceiptKey(issuer: "client:\(account)", key: name),
            fingerprint: Fingerprint.of(command),
            receivedAt: now
        )
    }
}

extension SuppliedMaterial {
    package static func sample(_ name: String) -> SuppliedMaterial {
        SuppliedMaterial(files: [
            FileReference(digest: "digest-of-\(name)", sizeBytes: 1_000, mediaType: "application/pdf")
        ])
    }
}
