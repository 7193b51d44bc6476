import ConformanceKit
import Crypto
import Messaging
import Orchestration

/// Gives each check a scripted adapter of its own.
struct ScriptedStage: Stage {
    var file: TrialFile
    var fault: Fault?
    var abilities: Set<SubjectAbility> = [.register, .outage, .slowness]
    var concurrency: Int { 16 }

    func bench(for check: String) async throws -> Bench {
        let key = DepartmentKey(department: file.department, key: SymmetricKey(size: .bits256))
        let book = AnswerBook(key: key, partitions: 4, prefix: "trial0-\(check)-")
        let line = MemoryLine(book)
        let subject = ScriptedAdapter(line: line, handles: file.handles, fault: fault)
        return Bench(file: file, subject: subject, line: line, book: book, environment: [:])
    }
}

extension TrialFile {
    static func scripted(
        handles: Set<WorkOrder.Kind> = Set(WorkOrder.Kind.allCases),
        settleSeconds: Int = 6
    ) -> TrialFile {
        var file = TrialFile(department: "housing", transport: .kafka, start: ["scripted"])
        file.handles = handles
        file.settleSeconds = settleSeconds
        file.startSeconds = 30
        return file
    }
}
