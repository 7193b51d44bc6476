package import Messaging
package import Orchestration

/// The way back from a department's adapter into the command log. The department is fixed here, not by the answer.
package struct DepartmentAnswers: AnswerChannel {
    private let department: DepartmentID
    private let tenant: TenantID
    private let jurisdiction: JurisdictionID
    private let log: any CommandLog
    private let clock: any EngineClock

    package init(
        department: DepartmentID,
        tenant: TenantID,
        jurisdiction: JurisdictionID,
        log: any CommandLog,
        clock: any EngineClock = SystemClock()
    ) {
        self.department = department
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.log = log
        self.clock = clock
    }

    @discardableResult
    package func send(_ answer: Answer, for caseID: CaseID) async throws(CommandLogError) -> Receipt? {
        try await log.append(
            Envelope(
                answer: answer,
                of: department,
                caseID: caseID,
                tenant: tenant,
                jurisdiction: jurisdiction,
                receivedAt: clock.now
            )
        )
    }
}

extension Envelope {
    /// A department's answer. Order and serial together are its identity: the same again gets the first outcome.
    package init(
        answer: Answer,
        of department: DepartmentID,
        caseID: CaseID,
        tenant: TenantID,
        jurisdiction: JurisdictionID,
        receivedAt: Timestamp
    ) {
        let name = "\(answer.order)#\(answer.serial)"
        let command = Command.answer(answer)
        self.init(
            id: "answer/\(department)/\(name)",
            tenant: tenant,
            jurisdiction: jurisdiction,
            caseID: caseID,
            actor: .department(department),
            command: command,
            key: ReceiptKey(issuer: "department:\(department)", key: name),
            fingerprint: Fingerprint.of(command),
            receivedAt: receivedAt
        )
    }
}
