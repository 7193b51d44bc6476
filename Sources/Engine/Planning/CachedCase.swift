package import Orchestration

/// A case as the owner of its partition knows it: its state and all that is needed to append to its stream.
package struct CachedCase: Sendable {
    package var tenant: TenantID
    package var jurisdiction: JurisdictionID
    package var state: CaseState
    package var head: StreamHead
    /// `nil` once the key was destroyed: then nothing personal can be written any more.
    package var key: CaseKey?

    package init(
        tenant: TenantID,
        jurisdiction: JurisdictionID,
        state: CaseState,
        head: StreamHead,
        key: CaseKey?
    ) {
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.state = state
        self.head = head
        self.key = key
    }
}
