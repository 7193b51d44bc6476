/// A natural or legal person. Only the keyed hash of the document number is in the open.
public struct Person: Hashable, Sendable, Codable {
    public var id: PersonID
    public var name: Sealed<String>
    public var documentNumber: Sealed<String>
    public var phone: Sealed<String>

    public init(id: PersonID, name: Sealed<String>, documentNumber: Sealed<String>, phone: Sealed<String>) {
        self.id = id
        self.name = name
        self.documentNumber = documentNumber
        self.phone = phone
    }
}
