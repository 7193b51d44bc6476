import AdapterKit
package import Orchestration

/// How a simulated department system behaves. Every key may be left out of the JSON file; unknown keys are refused.
package struct SystemConfiguration: Hashable, Sendable {
    /// Everything that looks accidental is computed from this number and the order's id: the same again on every run.
    package var seed: UInt64 = 1
    /// How long decisions take.
    package var delay = DelayRange(minimumMilliseconds: 500, maximumMilliseconds: 2_000)
    /// How long single items take, where they differ.
    package var delays: [ItemID: DelayRange] = [:]
    /// The share of orders whose first examination finds a material wanting, in per cent.
    package var objectionPercent = 0
    /// The share of orders that are decided against the applicant although all is in order, in per cent.
    package var rejectionPercent = 0
    /// The share of orders that the system fails to take at first, in per cent, and how often it fails each of them.
    package var failurePercent = 0
    package var failuresPerOrder = 1
    /// Whether the system starts in an outage.
    package var isDown = false
    /// A folder whose files govern the system while it runs: as long as `down` exists, every call fails; as long as `slow`
    /// exists, every filing takes ``slowMilliseconds``. For trials.
    package var controls: String?
    package var slowMilliseconds = 1000
    /// What an approval of each item brings.
    package var results: [ItemID: ItemResult] = [:]
    /// The sources that the department answers for.
    package var sources: [SourceID: SourceBehaviour] = [:]
    /// Whether a filing waits until the disk has it. A load test may turn it off, so that it does not measure this
    /// simulation's disk: then the register survives a killed process, but not a power cut.
    package var waitsForDisk = true
    /// The most orders the register takes, and the largest register file that is read.
    package var maximumOrders = 1_000_000
    package var maximumRegisterBytes = 4_000_000_000

    package init() {}
}

/// A time that a decision takes, drawn per order from this range.
package struct DelayRange: Hashable, Sendable, Decodable {
    package var minimumMilliseconds: Int
    package var maximumMilliseconds: Int

    package init(minimumMilliseconds: Int, maximumMilliseconds: Int) {
        self.minimumMilliseconds = minimumMilliseconds
        self.maximumMilliseconds = maximumMilliseconds
    }
}

/// What an approval brings.
package struct ItemResult: Hashable, Sendable, Decodable {
    /// The form of the document number (文号); `{year}` and `{number}` are filled in.
    package var documentNumber: String
    /// The result data that the theme declares for the item.
    package var data: [FieldID: ResultValue]

    package init(documentNumber: String, data: [FieldID: ResultValue] = [:]) {
        self.documentNumber = documentNumber
        self.data = data
    }
}

/// A datum of a result: always the same, or a number drawn per order.
package enum ResultValue: Hashable, Sendable, Decodable {
    case fixed(DataValue)
    case between(minimum: Int, maximum: Int)
}

/// How a source answers.
package struct SourceBehaviour: Hashable, Sendable, Decodable {
    package enum State: String, Hashable, Sendable, Decodable {
        /// Holds a record for everybody not excepted.
        case good
        /// Holds no record.
        case empty
        /// Cannot be reached.
        case down
    }

    package var state: State
    /// The record's data.
    package var data: [FieldID: DataValue]
    /// Persons for whom it behaves otherwise.
    package var exceptions: [PersonID: State]

    package init(state: State = .good, data: [FieldID: DataValue] = [:], exceptions: [PersonID: State] = [:]) {
        self.state = state
        self.data = data
        self.exceptions = exceptions
    }

    func state(for person: PersonID) -> State {
        exceptions[person] ?? state
    }
}
