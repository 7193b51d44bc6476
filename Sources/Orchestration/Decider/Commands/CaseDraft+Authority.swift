extension CaseDraft {
    mutating func grantAuthority(_ command: AuthorityGrant) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func revokeAuthority(_ command: AuthorityRevocation) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func authoriseUse(_ command: UseAuthorisationGrant) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func revokeUse(_ command: UseAuthorisationRevocation) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func disputeSource(_ command: SourceDispute) throws(Refusal) {
        throw .notInThisVersion
    }
}
