package import Orchestration

/// One demand on an adapter and how it is tried.
package struct ConformanceCheck: Sendable {
    /// A stable name.
    package var name: String
    package var demand: LocalizedText
    /// What the trial file must offer, so that the check can be made.
    var needs: Set<SubjectAbility> = [.register]
    /// The kinds of order that it is about; it is left out where the department does not handle them.
    var kinds: Set<WorkOrder.Kind> = []
    var transports = Set(TrialFile.Transport.allCases)
    /// Whether there is anything to try where the department handles these kinds.
    var isAbout: @Sendable (_ handled: Set<WorkOrder.Kind>) -> Bool = { _ in true }
    let body: @Sendable (Bench) async throws -> Void

    package static let all: [ConformanceCheck] = [
        .ordinaryCourse, .otherKinds, .repeats, .reordering, .crash, .slowDepartment, .departmentDown, .poison,
        .forgery,
        .decidedOnce, .cancellation, .cancellationTooLate, .unknownMembers, .refusedReceipts,
    ]

    func applies(to file: TrialFile) -> Bool {
        kinds.isSubset(of: file.handles) && transports.contains(file.transport) && isAbout(file.handles)
    }

    /// What would have to stand in the trial file; `nil` if nothing is missing.
    func missing(from abilities: Set<SubjectAbility>) -> LocalizedText? {
        let missing = needs.subtracting(abilities)
        if missing.contains(.register) {
            return LocalizedText(
                zh: "需要 register：逐行列出部门系统中已登记工单号的命令。",
                en: "Needs `register`, a command that prints the id of each filed order on a line of its own."
            )
        }
        if missing.contains(.outage) {
            return LocalizedText(
                zh: "需要 down 与 up：停用与恢复部门系统的命令。",
                en: "Needs `down` and `up`, commands that take the department's system away and bring it back."
            )
        }
        if missing.contains(.slowness) {
            return LocalizedText(
                zh: "需要 slow 与 fast：使部门系统变慢与复原的命令。",
                en: "Needs `slow` and `fast`, commands that make the department's system slow and quick again."
            )
        }
        return nil
    }
}

extension ConformanceCheck {
    init(
        _ name: String,
        zh: String,
        en: String,
        needs: Set<SubjectAbility> = [.register],
        kinds: Set<WorkOrder.Kind> = [],
        transports: Set<TrialFile.Transport> = Set(TrialFile.Transport.allCases),
        isAbout: @escaping @Sendable (Set<WorkOrder.Kind>) -> Bool = { _ in true },
        body: @escaping @Sendable (Bench) async throws -> Void
    ) {
        self.init(
            name: name,
            demand: LocalizedText(zh: zh, en: en),
            needs: needs,
            kinds: kinds,
            transports: transports,
            isAbout: isAbout,
            body: body
        )
    }
}
