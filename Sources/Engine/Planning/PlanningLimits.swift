/// What one command and one commit may take.
package struct PlanningLimits: Hashable, Sendable {
    /// Most events that one command may cause; a command that would cause more is refused (`limit-exceeded`).
    package var eventsPerCommand: Int
    /// A batch is cut before the command with which the commit would pass this number.
    package var eventsPerCommit: Int

    package init(eventsPerCommand: Int = 1_000, eventsPerCommit: Int = 2_000) {
        self.eventsPerCommand = eventsPerCommand
        self.eventsPerCommit = eventsPerCommit
    }
}
