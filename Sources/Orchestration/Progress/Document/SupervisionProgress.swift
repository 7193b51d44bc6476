/// A supervision mark (黄牌、红牌) against whoever held the clock.
public struct CardProgress: Hashable, Sendable, Codable {
    /// Named when it is appealed against or ruled on.
    public var id: CardID
    public var colour: CardRaised.Colour
    public var department: DepartmentID
    public var item: ItemID?
    public var text: LocalizedText
}

/// What only a named department's supervisor can settle.
public struct IncidentProgress: Hashable, Sendable, Codable {
    public var id: IncidentID
    public var kind: IncidentOpened.Kind
    public var item: ItemID?
    public var order: WorkOrderID?
    public var holder: Holder
    public var text: LocalizedText
    /// Technical, without personal data.
    public var detail: String
}
