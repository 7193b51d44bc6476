import Orchestration

/// People and papers that stories share.
extension Actor {
    static let applicant = Actor(role: .applicant, account: "applicant", person: "person")

    /// Somebody who acts for others, if they have been given the right.
    static let agent = Actor(role: .agent, account: "agent", person: "agent")

    static func examiner(of department: DepartmentID) -> Actor {
        Actor(role: .examiner, account: "clerk", department: department, organ: .organ(of: department))
    }

    static func supervisor(of department: DepartmentID) -> Actor {
        Actor(role: .supervisor, account: "head", department: department, organ: .organ(of: department))
    }

    /// A clerk at the counter of the human resources bureau, with the applicant before them.
    static func counterClerk(with person: PersonID = "person") -> Actor {
        Actor(role: .examiner, account: "counter", person: person, department: "hr", organ: .organ(of: "hr"))
    }
}

extension OrganID {
    static func organ(of department: DepartmentID) -> OrganID { OrganID("organ-of-\(department)") }
}

extension Person {
    static func named(_ id: PersonID) -> Person {
        Person(id: id, name: Sealed("张三"), documentNumber: Sealed("442000199001011234"), phone: Sealed("13800000000"))
    }
}

extension SuppliedMaterial {
    static let scan = SuppliedMaterial(files: [FileReference(digest: "00", sizeBytes: 1, mediaType: "application/pdf")])

    static let seenAtCounter = SuppliedMaterial(files: scan.files, manner: .counter)
}

extension SignedStatement {
    static let residence = SignedStatement(statement: "residence-statement", version: 2, textHash: "00")
}

extension Approval {
    static func decision(_ data: [FieldID: DataValue] = [:]) -> Approval {
        Approval(documentNumber: "〔2026〕1号", data: Sealed(data))
    }
}

extension Grounds {
    static let sample = Grounds(reason: Sealed("reason"), basis: "basis", remedy: "remedy")
}

extension Objection {
    static func to(_ material: MaterialID) -> Objection {
        Objection(material: material, reason: Sealed("blurred"), remedy: Sealed("a legible scan"))
    }
}

extension FoundMaterial {
    static let record = FoundMaterial(recordVersion: "v7")
}

extension Submission {
    /// Everything that the theme asks of the applicant; each party is a person of its own name.
    static func complete(for definition: WorkflowDefinition) -> Submission {
        let certificates = definition.materials.flatMap(\.sources).filter { origin in
            if case .certificate = origin { true } else { false }
        }
        let uploads = definition.materials.filter { $0.sources.contains(.upload) && $0.sources.count == 1 }
        var submission = Submission(
            workflow: WorkflowReference(id: definition.id, version: definition.version, hash: "00"),
            applicant: .named("person"),
            parties: Dictionary(
                definition.parties.filter { $0.id != .applicant }.map { ($0.id, .named(PersonID($0.id.text))) },
                uniquingKeysWith: { first, _ in first }
            ),
            situations: Dictionary(
                definition.situations.map { ($0.id, $0.options.first.map { .text($0.id) } ?? .boolean(true)) },
                uniquingKeysWith: { first, _ in first }
            ),
            form: Sealed(
                Dictionary(
                    definition.form.map { ($0.id, $0.options.first.map(DataValue.text) ?? .text("filled in")) },
                    uniquingKeysWith: { first, _ in first }
                )
            ),
            supply: Supply(
                materials: Dictionary(uploads.map { ($0.id, .scan) }, uniquingKeysWith: { first, _ in first })
            ),
            acts: definition.parties.filter { $0.id == .applicant }.flatMap(\.acts).map(\.id)
        )
        if !certificates.isEmpty {
            submission.authorisations = Set(certificates.compactMap(\.source)).sorted().map {
                UseAuthorisation(source: $0)
            }
        }
        return submission
    }
}
