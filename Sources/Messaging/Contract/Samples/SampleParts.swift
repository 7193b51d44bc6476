package import Orchestration

/// Values that the samples share. Everything sealed contains the word `secret`, in one script or the other, so that a test can
/// look for it where it must not be.
package enum SampleParts {
    package static let at = Timestamp(microseconds: 1_795_420_800_123_456)
    package static let later = at.adding(5 * 86_400)

    package static let clock = Clock(
        id: "case-1/itemPromised/7",
        kind: .itemPromised,
        subject: .item("insurance"),
        start: at,
        limit: .workingDays(5),
        due: later,
        marks: [Clock.Mark(kind: .reminder, at: at.adding(86_400)), Clock.Mark(kind: .red, at: later)],
        firedMarks: 1,
        calendar: "cn@2026",
        generation: 2
    )

    package static let grounds = Grounds(
        reason: Sealed("secret 理由/\"引号\""),
        basis: "行政许可法 art. 32",
        remedy: "60日内申请行政复议"
    )

    package static let gap = Gap(
        subject: .material("birth-certificate"),
        remedies: [.upload, .promise],
        objection: Objection(material: "birth-certificate", reason: Sealed("secret reason"), remedy: Sealed(nil)),
        declined: .openBreach
    )

    package static let file = FileReference(
        digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        sizeBytes: 4096,
        mediaType: "application/pdf"
    )

    package static let data: Sealed<[FieldID: DataValue]> = Sealed([
        "name": .text("secret 王小明"), "count": .number(-3), "married": .boolean(true),
        "children": .list([.text("secret 甲"), .text("secret 乙")]),
    ])

    package static func person(_ id: PersonID) -> Person {
        Person(
            id: id,
            name: Sealed("secret \(id)"),
            documentNumber: Sealed("secret 44200019900101"),
            phone: Sealed("secret 138")
        )
    }

    package static let submission = Submission(
        workflow: WorkflowReference(id: "newborn", version: "1.0.0", hash: "ab12"),
        applicant: person("p0"),
        // A dictionary that holds sealed values is where the order of slots could depend on the process.
        parties: ["spouse": person("p1"), "child": person("p2"), "agent": person("p3")],
        // Looks like a slot and is none.
        situations: ["sealed": .number(0), "twins": .boolean(false)],
        form: data,
        supply: Supply(
            materials: ["birth-certificate": SuppliedMaterial(files: [file], manner: .counter)],
            promises: ["photo"],
            commitments: ["residence": SignedStatement(statement: "s1", version: 3, textHash: "cd34")],
            fields: Sealed([:]),
            isComplete: true
        ),
        acts: ["sign"],
        channel: .counter
    )

    package static let order = WorkOrder(
        id: "case-1/do/9",
        kind: .do,
        department: "human-resources",
        organ: "11442000007332345X",
        handling: .manual,
        item: "insurance",
        materials: ["birth-certificate"],
        source: "births",
        target: "case-1/do/4",
        due: later
    )
}
