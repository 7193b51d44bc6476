import Orchestration
import Synchronization

/// What operators have decided about the departments, as far as this process knows, for the publishers that go by it.
final class DepartmentPaces: Sendable {
    typealias Listener = @Sendable (PublisherPace) -> Void

    private struct Contents {
        /// Nobody is delivered to before it is known who is not to be.
        var isKnown: Bool
        var paces: [DepartmentID: PublisherPace] = [:]
        var listeners: [UInt64: (department: DepartmentID, listener: Listener)] = [:]
        var count: UInt64 = 0

        func pace(of department: DepartmentID) -> PublisherPace {
            isKnown ? paces[department] ?? .free : .held
        }
    }

    private let contents: Mutex<Contents>

    /// - Parameter isGoverned: false if nobody decides anything, so that everything is delivered at once.
    init(isGoverned: Bool) {
        contents = Mutex(Contents(isKnown: !isGoverned))
    }

    /// - Returns: a number to leave with, and the pace at present.
    func listen(to department: DepartmentID, _ listener: @escaping Listener) -> (number: UInt64, pace: PublisherPace) {
        contents.withLock { contents in
            contents.count += 1
            contents.listeners[contents.count] = (department, listener)
            return (contents.count, contents.pace(of: department))
        }
    }

    func leave(_ number: UInt64) {
        contents.withLock { $0.listeners[number] = nil }
    }

    /// Tells every publisher whose pace has changed.
    func take(_ paces: [DepartmentID: PublisherPace]) {
        let changes = contents.withLock { contents in
            let before = contents
            contents.isKnown = true
            contents.paces = paces
            return contents.listeners.values.compactMap { department, listener in
                let pace = contents.pace(of: department)
                return before.pace(of: department) == pace ? nil : (listener, pace)
            }
        }
        for (listener, pace) in changes { listener(pace) }
    }
}

extension PublisherPace {
    /// A department's limit is shared evenly by the partitions, wherever they are owned: so no process need ask another one.
    init(_ mode: DepartmentControl.Mode, partitions: Int) {
        switch mode {
        case .running: self = .free
        case .paused: self = .held
        case .draining(let perMinute):
            let perHour = max(perMinute, 1).multipliedReportingOverflow(by: 60)
            self =
                perHour.overflow ? .free : .limited(messagesPerHour: max(perHour.partialValue / max(partitions, 1), 1))
        }
    }
}
