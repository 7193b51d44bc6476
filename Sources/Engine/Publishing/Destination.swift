import Orchestration

/// Where one partition's journal is carried to, as a publisher's shell needs it.
protocol Destination: Sendable {
    associatedtype Message: Sendable

    /// Under this name positions are kept and outages noted: `workorders/<department>`, `receipts/<department>`, `events`.
    var name: String { get }
    /// The department whose operators may hold it.
    var controlledBy: DepartmentID? { get }
    /// Whether a delivery that does not end means that the destination cannot be reached.
    var slownessIsOutage: Bool { get }

    func stretch(after position: Int64) async throws(JournalError) -> JournalStretch<Message>

    func deliver(_ messages: [Message]) async -> Delivered

    /// Whether the commit brings something for it.
    func hasNews(in commit: Commit) -> Bool
}

/// How many leading messages arrived, and what kept the next one back; technical, without personal data.
struct Delivered: Hashable, Sendable {
    var count: Int
    var failure: String?
}
