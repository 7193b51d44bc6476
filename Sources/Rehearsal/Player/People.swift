package import Orchestration

/// The people of a rehearsal. All invented; each party is a person of its own.
extension Person {
    package static func rehearsing(_ party: PartyID) -> Person {
        Person(
            id: PersonID("person-\(party)"),
            name: Sealed("示例\(party)"),
            documentNumber: Sealed("44200019900101\(1000 + party.text.utf8.reduce(0) { ($0 + Int($1)) % 9000 })"),
            phone: Sealed("13800000000")
        )
    }
}

extension Actor {
    package static func party(_ party: PartyID) -> Actor {
        Actor(role: .applicant, account: party.text, person: Person.rehearsing(party).id)
    }

    /// Somebody who has nothing to do with the case.
    package static let stranger = Actor(role: .applicant, account: "stranger", person: "person-stranger")
}

extension SuppliedMaterial {
    package static func sample(_ material: MaterialID, _ manner: Manner = .upload) -> SuppliedMaterial {
        let file = FileReference(
            digest: String(repeating: "0", count: 64),
            sizeBytes: 1_000,
            mediaType: "application/pdf"
        )
        return SuppliedMaterial(files: [file], manner: manner)
    }
}

extension Grounds {
    package static func sample(reason: String? = nil, basis: String? = nil, remedy: String? = nil) -> Grounds {
        Grounds(
            reason: Sealed(reason ?? "经审查不符合条件（示例）"),
            basis: basis ?? "行政许可法第三十八条",
            remedy: remedy ?? "可以依法申请行政复议或者提起行政诉讼。"
        )
    }
}

extension DataValue {
    /// Something that the declared kind admits.
    package static func sample(_ kind: DataKind, options: [String] = []) -> DataValue {
        switch kind {
        case .text: .text("示例")
        case .number: .number(6)
        case .boolean: .boolean(true)
        case .date: .text("2026-01-01")
        case .choice: .text(options.first ?? "示例")
        case .list: .list([])
        }
    }
}
