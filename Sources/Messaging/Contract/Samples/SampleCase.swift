import Orchestration

/// The case that the samples tell of. Nobody in it exists.
enum SampleCase {
    static let tenant: TenantID = "zhongshan"
    static let jurisdiction: JurisdictionID = "442000"
    static let caseID: CaseID = "91af0fc1c964d37a7763628c8604e43d"
    static let trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    /// 2026-11-23T01:30:00Z
    static let issuedAt = Timestamp(microseconds: 1_795_397_400_000_000)
    static let answeredAt = issuedAt.adding(microseconds: 7_200_250_000)
    static let due = issuedAt.adding(10 * 86_400)

    static func order(_ kind: WorkOrder.Kind, number: Int = 12) -> WorkOrderID {
        WorkOrderID("\(caseID).\(kind.rawValue).\(number)")
    }

    static let file = FileReference(
        digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        sizeBytes: 4,
        mediaType: "application/pdf"
    )

    static let applicant = Person(
        id: "p-7d1c",
        name: Sealed("李示敏"),
        documentNumber: Sealed("442000198805120037"),
        phone: Sealed("13800000000")
    )

    static let grounds = Grounds(
        reason: Sealed("现场查勘：卫生间承重墙不得拆改。"),
        basis: "《住宅室内装饰装修管理办法》第五条",
        remedy: "收到决定书之日起60日内可申请行政复议。"
    )
}
