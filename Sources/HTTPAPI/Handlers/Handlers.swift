import Engine
import Messaging
import Orchestration

/// What the operations share. Each family of operations is an extension in its own file.
struct Handlers: Sendable {
    let dependencies: HTTPDependencies
    let workflows: WorkflowShelf
    let tickets: FileTickets
    let uploads: Slots
    let streams: Slots
    let polls: Slots

    init(_ dependencies: HTTPDependencies) {
        self.dependencies = dependencies
        workflows = WorkflowShelf(directory: dependencies.directory, calendars: dependencies.calendars)
        tickets = FileTickets(key: dependencies.ticketKey)
        uploads = Slots(dependencies.limits.uploads, perHolder: max(1, dependencies.limits.uploads / 2))
        streams = Slots(dependencies.limits.streams)
        polls = Slots(dependencies.limits.polls, perHolder: max(1, dependencies.limits.polls / 4))
    }

    func personID(_ document: AccessClaims.Document, tenant: TenantID) -> PersonID {
        dependencies.persons.id(
            documentKind: document.documentKind,
            documentNumber: document.documentNumber,
            tenant: tenant
        )
    }
}
