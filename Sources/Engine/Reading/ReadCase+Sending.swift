package import Orchestration

extension ReadCase {
    /// The case as it stood right after an order was last sent, and the record of that event: what a message about it is
    /// written from, by whichever way it goes. `nil` if it was never sent.
    package func lastSending(of order: WorkOrderID) -> (state: CaseState, record: RecordedEvent)? {
        guard let index = events.lastIndex(where: { $0.event.fact.sentOrder == order }) else { return nil }
        var state = CaseState.unregistered
        for past in events[...index] { state.apply(past.event) }
        return (state, events[index].record)
    }
}
