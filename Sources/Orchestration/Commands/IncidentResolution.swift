public struct IncidentResolution: Hashable, Sendable, Codable {
    public enum Action: Hashable, Sendable, Codable {
        /// What failed is tried again: the order is sent, the disputed source asked, the promise that ran out too early given back.
        case retry
        /// The item is ended, for a reason the person is told.
        case terminateItem(Grounds)
        /// Nothing in the case needs to change.
        case acknowledge(note: Sealed<String>)
    }

    public var incident: IncidentID
    public var action: Action

    public init(incident: IncidentID, action: Action) {
        self.incident = incident
        self.action = action
    }
}
