import Messaging

/// A person as a portal names them.
struct PersonRequest: StrictObject {
    enum CodingKeys: String, CodingKey, CaseIterable { case documentKind, documentNumber, name, phone }
    typealias Keys = CodingKeys

    /// The kind of document: `resident-id`, `unified-social-credit-code`, …
    var documentKind: String
    var documentNumber: String
    var name: String
    var phone: String?

    var document: AccessClaims.Document {
        AccessClaims.Document(documentKind: documentKind, documentNumber: documentNumber)
    }
}
