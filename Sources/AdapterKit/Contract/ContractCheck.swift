import Orchestration

/// One demand on an adapter and how it is tried.
struct ContractCheck: Sendable {
    let name: String
    let demand: String
    /// The kind of order it is about; the check is left out for departments that do not handle it.
    var kind = WorkOrder.Kind.do
    let body: @Sendable (ContractBench) async throws -> Void

    static let all: [ContractCheck] = [
        .ordinaryCourse, .redelivery, .crashBeforeFiling, .crashAfterFiling, .slowSystem, .unwelcomeOrder,
        .outage, .supplement, .cancellation, .cancellationTooLate, .cancellationOfUnknown, .otherKinds,
        .repeatedReading,
    ]
}
