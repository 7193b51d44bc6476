/// What one command and one commit may take.
package struct PlanningLimits: Hashable, Sendable {
    /// Most events that one command may cause; a command that would cause more is refused (`limit-exceeded`).
    package var eventsPerCommand: Int
    /// A batch is cut before the command with which the commit would pass this number.
    package var eventsPerCommit: Int
    /// Most bytes of form and materials in one case: an order that carries all of them must still fit into a message, or it would
    /// stand in the way of its department's other orders for ever.
    package var contentBytes: Int

    package init(eventsPerCommand: Int = 1_000, eventsPerCommit: Int = 2_000, contentBytes: Int = 640 << 10) {
        self.eventsPerCommand = eventsPerCommand
        self.eventsPerCommit = eventsPerCommit
        self.contentBytes = contentBytes
    }
}
