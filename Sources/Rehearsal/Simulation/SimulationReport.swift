package import Orchestration

/// What many simulated cases of one theme came to. Shares are in per cent of all runs unless said otherwise.
package struct SimulationReport: Hashable, Sendable, Codable {
    package struct Days: Hashable, Sendable, Codable {
        /// Half of the cases took at most so many working days.
        package var median: Int
        package var p90: Int
        package var longest: Int
    }

    package struct Outcome: Hashable, Sendable, Codable {
        /// The stable name; `unfinished` for cases in which nobody moves any more.
        package var outcome: String
        package var title: LocalizedText
        package var count: Int
    }

    package struct WaitShare: Hashable, Sendable, Codable {
        /// `nil` before acceptance.
        package var item: ItemID?
        package var title: LocalizedText
        package var holder: String
        package var holderTitle: LocalizedText
        /// Of all the working time in which some item waited for somebody, in tenths of a per cent.
        package var sharePermille: Int
        /// On average over all runs.
        package var workingHoursPerCase: Int
    }

    package struct CardCount: Hashable, Sendable, Codable {
        package var limit: Clock.Kind?
        package var item: ItemID?
        package var title: LocalizedText
        package var department: DepartmentID
        package var departmentTitle: LocalizedText
        package var yellow: Int
        package var red: Int
    }

    package struct MaterialCount: Hashable, Sendable, Codable {
        package var material: MaterialID
        package var title: LocalizedText
        /// In so many cases a notice or a department asked for it.
        package var asked: Int
        package var promised: Int
        package var committed: Int
        /// In so many cases the promise was broken, or the statement found untrue.
        package var broken: Int
        package var untrue: Int
    }

    package struct RevokedCount: Hashable, Sendable, Codable {
        package var item: ItemID
        package var title: LocalizedText
        package var count: Int
    }

    package var workflow: WorkflowReference
    package var title: LocalizedText
    package var runs: Int
    package var seed: UInt64
    /// The file that declared how people and departments behave; without one they behaved as assumed.
    package var behaviour: String?
    package var promisedLimit: TimeLimit?
    package var outcomes: [Outcome]
    package var fromApplication: Days?
    package var fromAcceptance: Days?
    /// Of the accepted cases that were concluded, so many within the theme's promise.
    package var withinPromise: Int?
    package var promised: Int?
    package var waits: [WaitShare]
    package var cards: [CardCount]
    package var materials: [MaterialCount]
    package var incidents: [String: Int]
    /// Results that were in force and were taken back.
    package var revoked: [RevokedCount]
    /// Cases that were still open when nothing more would happen.
    package var open: Int
}
