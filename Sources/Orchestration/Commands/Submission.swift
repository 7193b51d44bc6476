public struct Submission: Hashable, Sendable, Codable {
    public enum Channel: String, Hashable, Sendable, Codable {
        case web, mobile, counter, kiosk
    }

    public var workflow: WorkflowReference
    public var applicant: Person
    /// The other parties by their role; never the applicant.
    public var parties: [PartyID: Person]
    public var situations: [SituationID: DataValue]
    public var form: Sealed<[FieldID: DataValue]>
    public var supply: Supply
    /// Acts that the applicant performs with the application.
    public var acts: [ActID]
    public var channel: Channel
    /// The elements of the application's lists, by the keys that tell them apart.
    public var lists: [ListID: [ElementKey]]?
    /// Rights to act for its parties that come with the application.
    public var authorities: [Authority]?
    /// Certificates and shared data that it lets the system call.
    public var authorisations: [UseAuthorisation]?
    /// Where the form's values come from; a field that is not named was typed.
    public var provenance: [FieldID: FieldProvenance]?

    public init(
        workflow: WorkflowReference,
        applicant: Person,
        parties: [PartyID: Person] = [:],
        situations: [SituationID: DataValue] = [:],
        form: Sealed<[FieldID: DataValue]> = Sealed([:]),
        supply: Supply = Supply(),
        acts: [ActID] = [],
        channel: Channel = .web
    ) {
        self.workflow = workflow
        self.applicant = applicant
        self.parties = parties
        self.situations = situations
        self.form = form
        self.supply = supply
        self.acts = acts
        self.channel = channel
    }
}
