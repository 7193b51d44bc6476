import Foundation

/// Posts one body to many cases, a few at a time, and tells how far it is.
struct BulkPost: Sendable {
    struct Target: Sendable {
        /// What people call it: the number of the case, an incident.
        var label: String
        var path: String
        /// The case or incident within the run.
        var key: String
    }

    /// What became of one of them.
    private enum Outcome: Sendable {
        case done
        /// Taken; the outcome was not there in time.
        case pending
        case refused(String)
    }

    private static let width = 8
    private static let attempts = 6

    let client: APIClient
    let body: [String: JSONValue]
    let run: String

    /// - Throws: if the server cannot be reached, or if any was refused (exit code 1); the refusals are printed as they come.
    func post(_ targets: [Target]) async throws {
        var report = BulkReport(count: targets.count)
        try await withThrowingTaskGroup(of: (Target, Outcome).self) { group in
            var rest = targets.makeIterator()
            for _ in 0..<Self.width {
                guard let target = rest.next() else { break }
                group.addTask { (target, try await post(target)) }
            }
            while let (target, outcome) = try await group.next() {
                switch outcome {
                case .done: report.note(done: target.label)
                case .pending: report.note(pending: target.label)
                case .refused(let reason): report.note(refused: target.label, reason)
                }
                if let next = rest.next() { group.addTask { (next, try await post(next)) } }
            }
        }
        try report.finish()
    }

    private func post(_ target: Target) async throws -> Outcome {
        var pause = Duration.milliseconds(200)
        for attempt in 1... {
            let reply = try await client.post(target.path, body, key: "\(run)/\(target.key)")
            switch reply.status {
            case 202: return .pending
            case 200..<300: return .done
            case 503 where attempt < Self.attempts:
                try await Task.sleep(for: pause)
                pause *= 2
            // Nobody who may not do this for one case may do it for the next.
            case 401, 403, 500...: try reply.check()
            default:
                let problem = try? JSONDecoder().decode(ProblemDocument.self, from: reply.body)
                return .refused(problem?.text ?? "\(reply.status)")
            }
        }
        return .pending
    }
}
