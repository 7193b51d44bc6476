package import Orchestration

/// A case's key, wrapped by the master key; kept outside the journal so that destroying it is erasure.
package struct CaseKeyRow: Hashable, Sendable {
    package var caseID: CaseID
    package var wrapped: [UInt8]

    package init(caseID: CaseID, wrapped: [UInt8]) {
        self.caseID = caseID
        self.wrapped = wrapped
    }
}

/// The row of a case that lists and wake-ups read.
package struct CaseHeader: Hashable, Sendable {
    package var caseID: CaseID
    package var partition: Int
    package var tenant: TenantID
    package var jurisdiction: JurisdictionID
    package var number: String
    package var workflow: WorkflowReference
    package var person: PersonID
    package var phase: CasePhase
    package var outcome: CaseOutcome?
    package var receivedAt: Timestamp
    package var changedAt: Timestamp
    /// The next instant at which a clock of the case fires; `nil` when none will.
    package var wakeAt: Timestamp?
    package var version: Int
    package var leaf: [UInt8]

    package init(
        caseID: CaseID,
        partition: Int,
        tenant: TenantID,
        jurisdiction: JurisdictionID,
        number: String,
        workflow: WorkflowReference,
        person: PersonID,
        phase: CasePhase,
        outcome: CaseOutcome?,
        receivedAt: Timestamp,
        changedAt: Timestamp,
        wakeAt: Timestamp?,
        version: Int,
        leaf: [UInt8]
    ) {
        self.caseID = caseID
        self.partition = partition
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.number = number
        self.workflow = workflow
        self.person = person
        self.phase = phase
        self.outcome = outcome
        self.receivedAt = receivedAt
        self.changedAt = changedAt
        self.wakeAt = wakeAt
        self.version = version
        self.leaf = leaf
    }
}

package struct ItemRow: Hashable, Sendable {
    package var caseID: CaseID
    package var item: ItemID
    package var department: DepartmentID
    package var status: ItemStatus
    package var since: Timestamp
    package var due: Timestamp?

    package init(
        caseID: CaseID,
        item: ItemID,
        department: DepartmentID,
        status: ItemStatus,
        since: Timestamp,
        due: Timestamp?
    ) {
        self.caseID = caseID
        self.item = item
        self.department = department
        self.status = status
        self.since = since
        self.due = due
    }
}

package struct WorkOrderRow: Hashable, Sendable {
    package var order: WorkOrder
    package var tenant: TenantID
    package var caseID: CaseID
    package var caseNumber: String
    package var status: WorkOrderState.Status
    package var revision: Int
    package var issuedAt: Timestamp

    package init(
        order: WorkOrder,
        tenant: TenantID,
        caseID: CaseID,
        caseNumber: String,
        status: WorkOrderState.Status,
        revision: Int,
        issuedAt: Timestamp
    ) {
        self.order = order
        self.tenant = tenant
        self.caseID = caseID
        self.caseNumber = caseNumber
        self.status = status
        self.revision = revision
        self.issuedAt = issuedAt
    }
}

/// A broken promise or a false statement that stands against a person.
package struct BreachRow: Hashable, Sendable {
    package var tenant: TenantID
    package var person: PersonID
    package var caseID: CaseID
    package var material: MaterialID
    package var recordedAt: Timestamp

    package init(
        tenant: TenantID,
        person: PersonID,
        caseID: CaseID,
        material: MaterialID,
        recordedAt: Timestamp
    ) {
        self.tenant = tenant
        self.person = person
        self.caseID = caseID
        self.material = material
        self.recordedAt = recordedAt
    }
}
