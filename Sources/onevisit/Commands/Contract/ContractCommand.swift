import ArgumentParser

struct ContractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract",
        abstract: "For integrators of any language: what travels between OneVisit and departments.",
        discussion: """
            The same documents are committed under Deploy/contract, with a sample
            of every message to check a reader against.

              onevisit contract asyncapi            topics, messages, headers
              onevisit contract schema answer       one JSON Schema
              onevisit contract table               order kind -> admitted answers
              onevisit contract write Deploy/contract
              onevisit contract pages Sources/Engine/Documentation.docc
                                                    events, refusal codes
            """,
        subcommands: [
            ContractAsyncAPICommand.self, ContractSchemaCommand.self, ContractTableCommand.self,
            ContractWriteCommand.self, ContractPagesCommand.self,
        ]
    )
}
