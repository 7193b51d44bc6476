public import Orchestration

/// How the adapter under test is run, and how its department's system is looked into and disturbed. A JSON file; see
/// ``init(contentsOf:)``.
public struct TrialFile: Hashable, Sendable {
    public enum Transport: String, Hashable, Sendable, Codable, CaseIterable {
        case kafka, http
    }

    /// A program and its arguments, run without a shell.
    public typealias CommandLine = [String]

    public var department: DepartmentID
    public var transport: Transport
    /// Runs the adapter until it is killed.
    public var start: CommandLine
    /// Prints one line per filing in the department's system: the order's id, as often as it was filed.
    public var register: CommandLine?
    /// Take the department's system away, and bring it back.
    public var down: CommandLine?
    public var up: CommandLine?
    /// Make the department's system slow (seconds per filing), and quick again.
    public var slow: CommandLine?
    public var fast: CommandLine?
    /// The kinds of order that the department handles.
    public var handles: Set<WorkOrder.Kind>
    /// How long the adapter may take for an answer or a decision.
    public var settleSeconds: Int
    /// How long the adapter may take from its start, or its restart after a crash, to its first answer. A group of Kafka
    /// consumers waits for a crashed member until its session ends.
    public var startSeconds: Int
    /// Further environment variables for the adapter and all commands.
    public var environment: [String: String]
    /// What the orders of the trial are about.
    public var sample: Sample

    /// What the orders carry, so that the department's system takes them.
    public struct Sample: Hashable, Sendable {
        public var item: ItemID
        /// The source that `fetch` orders ask.
        public var source: SourceID?
        public var fields: [FieldID: DataValue]
        /// The one material of the orders.
        public var material: MaterialID

        public init(
            item: ItemID = "trial-item",
            source: SourceID? = nil,
            fields: [FieldID: DataValue] = [:],
            material: MaterialID = "trial-material"
        ) {
            self.item = item
            self.source = source
            self.fields = fields
            self.material = material
        }
    }

    public init(department: DepartmentID, transport: Transport, start: CommandLine) {
        self.department = department
        self.transport = transport
        self.start = start
        handles = Set(WorkOrder.Kind.allCases)
        settleSeconds = 20
        startSeconds = 60
        environment = [:]
        sample = Sample()
    }
}
