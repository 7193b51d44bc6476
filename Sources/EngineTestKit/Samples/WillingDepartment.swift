import Engine
package import Messaging
import Orchestration
import Synchronization

/// A department that takes every order and decides it in the applicant's favour at once.
package final class WillingDepartment: WorkOrderDelivery {
    private let answers: any AnswerChannel
    private let messages = Mutex<[WorkOrderMessage]>([])

    package init(answers: any AnswerChannel) {
        self.answers = answers
    }

    /// Everything that was delivered, repeats included.
    package var delivered: [WorkOrderMessage] { messages.withLock { $0 } }

    package func deliver(_ messages: [WorkOrderMessage]) async -> [Result<Void, any Error>] {
        var results: [Result<Void, any Error>] = []
        for message in messages {
            do {
                try await answer(message)
                results.append(.success(()))
            } catch {
                results.append(.failure(error))
            }
        }
        return results
    }

    private func answer(_ message: WorkOrderMessage) async throws {
        messages.withLock { $0.append(message) }
        for (serial, content) in Self.contents(for: message).enumerated() {
            try await answers.send(
                Answer(order: message.order.id, serial: "\(serial + 1)", content: content),
                for: message.caseID
            )
        }
    }

    static func contents(for message: WorkOrderMessage) -> [Answer.Content] {
        let received = Answer.Content.received(reference: "R-\(message.order.id)")
        switch message.order.kind {
        case .do: return [received, .approved(Approval(documentNumber: "D-\(message.order.id)"))]
        case .fetch: return [.found(FoundMaterial(recordVersion: "1"))]
        case .material: return [received]
        case .verify: return [.confirmed]
        case .cancel: return [.cancelled]
        case .revoke: return [.compensated(reference: "C-\(message.order.id)")]
        }
    }
}
