/// A person as a portal names them.
struct PersonRequest: Decodable {
    /// The kind of document: `resident-id`, `unified-social-credit-code`, …
    var documentKind: String
    var documentNumber: String
    var name: String
    var phone: String?

    var document: AccessClaims.Document {
        AccessClaims.Document(documentKind: documentKind, documentNumber: documentNumber)
    }
}
