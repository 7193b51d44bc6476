import ArgumentParser
import Engine
import Foundation
import HTTPAPI
import Messaging
import Orchestration

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Make an access token for development, signed with the secret of a data folder.",
        discussion: """
            In production tokens come from the city's identity provider (serve --jwks).

              onevisit token --role applicant --document resident-id:442000199001010011
              onevisit token --role examiner --department housing --organ 11442000MB2C10033C
            """
    )

    @Option(help: "One of: \(Actor.Role.allCases.map(\.rawValue).joined(separator: ", ")).")
    var role: String

    @Option(help: "Name of the account.")
    var account = "developer"

    @Option(help: "The person acted for, as <document kind>:<document number>.")
    var document: String?

    @Option(help: "The department of a clerk or of an adapter.")
    var department: String?

    @Option(help: "The organ of a clerk: its 18-character code.")
    var organ: String?

    @Option(help: "The tenant.")
    var tenant = ServerSettings.defaultTenant

    @Option(help: "How long it is good for, in hours, 1 … 720.")
    var hours = 12

    @OptionGroup var data: DataOptions

    func validate() throws {
        guard Actor.Role(rawValue: role) != nil else {
            throw ValidationError(
                "--role must be one of: \(Actor.Role.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        guard (1...720).contains(hours) else { throw ValidationError("--hours must be 1 … 720") }
        guard document?.split(separator: ":", maxSplits: 1).count != 1 else {
            throw ValidationError("--document needs <document kind>:<document number>")
        }
    }

    func run() async throws {
        try await reporting { try await makeToken() }
    }

    private func makeToken() async throws {
        let secrets = try DataFolder(data.folder).secrets()
        let parts = document?.split(separator: ":", maxSplits: 1).map(String.init)
        let claims = AccessClaims(
            account: account,
            role: Actor.Role(rawValue: role) ?? .auditor,
            tenant: TenantID(tenant),
            expiresAt: SystemClock().now.adding(Int64(hours) * 3600),
            person: parts.map { AccessClaims.Document(documentKind: $0[0], documentNumber: $0[1]) },
            department: department.map { DepartmentID($0) },
            organ: organ.map { OrganID($0) }
        )
        let signer = try await TokenVerifier.sharedSecret(secrets.tokenSecret)
        print(try await signer.sign(claims))
    }
}
