extension Refusal {
    static let notAuthorised = Refusal(
        .notAuthorised,
        LocalizedText(zh: "您无权进行此操作。", en: "You are not authorised to do this.")
    )

    static let outsideAuthority = Refusal(
        .outsideAuthority,
        LocalizedText(
            zh: "您的授权不包含此项操作,缺少授权文书,或者已经到期、撤销;请由当事人重新授权。",
            en:
                "Your authority does not cover this, lacks its instrument, has expired or was revoked; the party may grant another."
        )
    )

    static func agentNotAdmitted(_ party: PartyID) -> Refusal {
        Refusal(
            .agentNotAdmitted,
            LocalizedText(
                zh: "本主题要求该当事人本人办理,不接受代理。",
                en: "The workflow wants this party in person; an agent is not admitted."
            ),
            at: party.text
        )
    }

    static func badAuthority(_ place: String, zh: String, en: String) -> Refusal {
        Refusal(.outsideAuthority, LocalizedText(zh: "\(zh)。", en: "\(en)."), at: place)
    }
}
