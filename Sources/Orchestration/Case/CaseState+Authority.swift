/// Who may act for whom, and which certificates may be called.
extension CaseState {
    mutating func applyAuthority(_ event: Event) {
        switch event.fact {
        case .authorityGranted(let fact):
            authorities[fact.authority.id] = fact.authority
        case .authorityRevoked(let fact):
            revokedAuthorities.insert(fact.authority)
        case .useAuthorised(let fact):
            useAuthorisations[fact.authorisation.source] = fact.authorisation
            reopen(fact.authorisation.source)
        case .useAuthorisationRevoked(let fact):
            useAuthorisations[fact.source] = nil
        case .sourceDisputed(let fact):
            materials[fact.material]?.disputed.insert(fact.source)
        default:
            break
        }
    }

    /// A source that was passed over only because nobody had allowed the call may be asked now, with time of its own.
    private mutating func reopen(_ source: SourceID) {
        for (id, material) in materials where material.passedOver[source] == .unauthorised {
            materials[id]?.passedOver[source] = nil
            materials[id]?.isFetchBudgetSpent = false
        }
    }
}

extension CaseState {
    /// Whether the authority is good for an act at that instant. Earlier acts under it stay valid whatever comes later.
    public func isInForce(_ authority: Authority, at instant: Timestamp) -> Bool {
        !revokedAuthorities.contains(authority.id) && authority.validUntil.map { instant < $0 } != false
    }

    /// Everybody who may act for the party at that instant: notices go to them too.
    public func authorities(of party: PartyID, at instant: Timestamp) -> [Authority] {
        authorities.values.filter { $0.principal == party && isInForce($0, at: instant) }.sorted { $0.id < $1.id }
    }
}
