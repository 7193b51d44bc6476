import Logging

/// A publisher of whatever kind, as the owner of its partition runs it.
protocol PublisherRunner: Sendable {
    func hear(_ news: CommitBoard.News)
    /// Ends ``run()`` once what is under way has come back.
    func stop()
    /// Ends ``run()`` without waiting for it.
    func abandon()
    func run() async
}

/// What all publishers of a process share.
struct PublishingParts: Sendable {
    let journal: any Journal
    let clock: any EngineClock
    let settings: PublisherSettings
    let paces: DepartmentPaces
    let outages: OutageDesk
    let logger: Logger
}
