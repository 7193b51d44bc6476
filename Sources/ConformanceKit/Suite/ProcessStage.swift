import Crypto
import Foundation
import Messaging
import Orchestration

/// Adapters run as child processes, each over a broker or an HTTP server of its own, or all over one given broker.
struct ProcessStage: Stage {
    let file: TrialFile
    /// Holds one folder per check: the adapter's state and its log.
    let folder: String
    let options: ConformanceOptions
    private let run = String(UInt64.random(in: .min ... .max), radix: 36)

    var abilities: Set<SubjectAbility> { ProcessSubject(file, log: "/dev/null").abilities }

    /// On a shared broker the adapters of two checks would be one group and take each other's orders.
    var concurrency: Int { options.broker == nil ? options.concurrency : 1 }

    func bench(for check: String) async throws -> Bench {
        let place = "\(folder)/\(check)"
        let state = "\(place)/state"
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        let secret = options.departmentKey ?? SymmetricKey(size: .bits256)
        let book = AnswerBook(
            key: DepartmentKey(department: file.department, key: secret),
            partitions: options.partitions,
            prefix: "trial\(run)-\(check)-"
        )
        let environment = [
            "ONEVISIT_DEPARTMENT": file.department.text,
            "ONEVISIT_DEPARTMENT_KEY": unsafe secret.withUnsafeBytes { unsafe Array($0) }.hexadecimal,
            "ONEVISIT_PARTITIONS": String(options.partitions),
            "ONEVISIT_STATE": state,
        ]
        return Bench(
            file: file,
            subject: ProcessSubject(file, log: "\(place)/adapter.log"),
            line: try await line(book),
            book: book,
            environment: environment
        )
    }

    private func line(_ book: AnswerBook) async throws -> any AdapterLine {
        switch file.transport {
        case .kafka: try await KafkaLine.open(book, options: options)
        case .http: try await HTTPLine.open(book)
        }
    }
}
