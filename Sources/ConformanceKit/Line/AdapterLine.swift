/// The way between the kit, in the engine's place, and the adapter: a broker or HTTP.
package protocol AdapterLine: Sendable {
    /// What the adapter needs to know to find the kit.
    var environment: [String: String] { get }

    /// Hands a parcel over; it returns when the parcel can no longer be lost.
    func send(_ parcel: Parcel) async throws

    func close() async
}
