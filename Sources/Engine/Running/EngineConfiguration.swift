import Messaging
package import Orchestration

/// What an engine is given, whatever brings its commands.
package struct EngineConfiguration: Sendable {
    package var owner: OwnerIdentity
    package var masterKey: MasterKey
    package var keys: any KeySource
    /// The working calendars by id.
    package var calendars: [String: WorkingCalendar]
    package var clock: any EngineClock
    package var processor: ProcessorSettings
    package var publisher: PublisherSettings
    package var limits: PlanningLimits

    package init(
        owner: OwnerIdentity,
        masterKey: MasterKey,
        keys: any KeySource = RandomKeySource(),
        calendars: [String: WorkingCalendar],
        clock: any EngineClock = SystemClock(),
        processor: ProcessorSettings = ProcessorSettings(),
        publisher: PublisherSettings = PublisherSettings(),
        limits: PlanningLimits = PlanningLimits()
    ) {
        self.owner = owner
        self.masterKey = masterKey
        self.keys = keys
        self.calendars = calendars
        self.clock = clock
        self.processor = processor
        self.publisher = publisher
        self.limits = limits
    }
}
