/// Letting somebody act for a party, and ending it (授权委托).
extension CaseDraft {
    mutating func grantAuthority(_ command: AuthorityGrant) throws(Refusal) {
        try grant(command.authority)
    }

    mutating func grant(_ authority: Authority) throws(Refusal) {
        try check(authority)
        record(.authorityGranted(AuthorityGranted(authority: authority, account: context.actor.account)))
    }

    mutating func revokeAuthority(_ command: AuthorityRevocation) throws(Refusal) {
        guard state.authorities[command.authority] != nil, !state.revokedAuthorities.contains(command.authority) else {
            throw .unknown(
                .authorityNotFound,
                command.authority.text,
                zh: "没有有效的这项授权",
                en: "No such authority in force"
            )
        }
        record(.authorityRevoked(AuthorityRevoked(authority: command.authority)))
    }

    /// A power names who, for whom, for what and until when (民法典第一百六十五条).
    private func check(_ authority: Authority) throws(Refusal) {
        let principal = authority.principal
        let isKnown = principal == .applicant || definition.parties.contains { $0.id == principal }
        guard isKnown, state.person(of: principal) != nil else {
            throw .unknown(.unknownParty, principal.text, zh: "本办件没有这个当事人", en: "The case has no such party")
        }
        guard definition.admitsAgent(of: principal) else { throw .agentNotAdmitted(principal) }
        guard state.authorities[authority.id] == nil else {
            throw .unknown(
                .authorityExists,
                authority.id.text,
                zh: "该编号的授权已经登记",
                en: "This authority is recorded already"
            )
        }
        guard !authority.scopes.isEmpty else {
            throw .badAuthority("authority.scopes", zh: "授权书没有写明权限", en: "The authority permits nothing")
        }
        guard authority.validUntil.map({ $0 > context.now }) != false else {
            throw .badAuthority("authority.validUntil", zh: "授权已经到期", en: "The authority has expired already")
        }
        guard state.authorities.count < Limits.authoritiesPerCase else {
            throw Refusal(
                .limitExceeded,
                LocalizedText(
                    zh: "一个办件最多登记\(Limits.authoritiesPerCase)项授权。",
                    en: "A case takes at most \(Limits.authoritiesPerCase) authorities."
                ),
                at: "authority"
            )
        }
    }
}
