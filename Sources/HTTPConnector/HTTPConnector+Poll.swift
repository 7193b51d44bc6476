import AdapterKit
import Messaging
import Orchestration
import Synchronization

/// How far the list was read without finding an act of ours, so that entries of others are read once and not with every look.
final class SkippedActs: Sendable {
    private let skipped = Mutex<(from: ActCursor?, to: ActCursor)?>(nil)

    func begin(after cursor: ActCursor?) -> ActCursor? {
        skipped.withLock { $0.flatMap { $0.from == cursor ? $0.to : nil } } ?? cursor
    }

    func note(from: ActCursor?, to: ActCursor) {
        skipped.withLock { $0 = (from, to) }
    }
}

extension HTTPConnector {
    /// Pages that hold nothing of ours, one after the other in one look.
    private static let mostEmptyPages = 20

    func poll(
        _ poll: ActsSource.Poll,
        after cursor: ActCursor?,
        limit: Int
    ) async throws(AdapterError) -> [DepartmentAct] {
        var position = skipped.begin(after: cursor)
        for _ in 0..<Self.mostEmptyPages {
            let entries = try await entries(poll, after: position, limit: limit)
            var acts: [DepartmentAct] = []
            for (number, entry) in entries.prefix(limit).enumerated() {
                do throws(AnswerReading.Fault) {
                    let text = try poll.act.answer.text(poll.cursor, "cursor", in: entry)
                    position = ActCursor(text)
                    if let act = try poll.act.act(in: entry, cursor: ActCursor(text)) { acts.append(act) }
                } catch {
                    // What stands before it is passed on; then it is in the way until somebody looks.
                    guard acts.isEmpty else { return acts }
                    throw .unavailable("entry \(number + 1) of the list of acts cannot be read: \(error.detail)")
                }
            }
            guard acts.isEmpty, let position, !entries.isEmpty else { return acts }
            skipped.note(from: cursor, to: position)
            if entries.count < limit { return [] }
        }
        return []
    }

    private func entries(
        _ poll: ActsSource.Poll,
        after cursor: ActCursor?,
        limit: Int
    ) async throws(AdapterError) -> [JSONValue] {
        let values = TemplateValues(cursor: cursor?.text, limit: limit, tables: file.tables)
        let reply = try await client.send(poll.operation, with: values)
        switch file.errors.kind(status: reply.status, document: reply.document) {
        case .success: break
        case .unavailable, .premature:
            throw .unavailable(
                "the list of acts: status \(reply.status)",
                retryAfterSeconds: reply.retryAfterSeconds
            )
        case .refused, .notFound: throw .refused("the list of acts: status \(reply.status)")
        }
        guard let document = reply.document, case .list(let entries)? = poll.list.value(in: document) else {
            throw .unavailable("the list of acts: there is no list at '\(poll.list)'")
        }
        return entries
    }
}
