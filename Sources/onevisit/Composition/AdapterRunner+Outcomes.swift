import AdapterKit
import Messaging

extension AdapterRunner {
    /// What became of each message, as every transport asks for it.
    @Sendable
    func outcomes(of messages: [WorkOrderMessage]) async -> [Result<Void, any Error>] {
        await deliver(contentsOf: messages).map { result in result.mapError { $0 } }
    }
}
