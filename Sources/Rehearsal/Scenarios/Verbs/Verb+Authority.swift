import Orchestration

/// Who may act for whom, and which registers may be asked.
extension Verb {
    static let authority: [Verb] = [
        Verb(
            "authorises agent/authorise agent 授权代理人",
            both("申请人 授权代理人 范围=补交、承诺后补", "applicant authorises agent scopes=supply,promise"),
            both(
                "让代理人代办；承诺须写明在范围里。范围：提交、补交、承诺后补、告知承诺、撤回、缴费、领取。",
                "Lets the agent act; promises and commitments must be named."
            )
        ) { phrase, who in
            let scopes = try phrase.scopes()
            let files = SuppliedMaterial.sample("authority").files
            let authority = Authority(
                id: "authority-1",
                agent: .rehearsing(Who.agentParty),
                scopes: scopes,
                files: phrase.detail("paper 凭证") == "无" ? [] : files
            )
            return { stage in
                let grant = AuthorityGrant(authority: authority)
                stage.ask(.grantAuthority(grant), by: who.actor(in: stage.definition))
            }
        },
        Verb(
            "ends authority/end authority 解除授权",
            both("申请人 解除授权", "applicant ends authority"),
            both("代理人从此不能再代办。", "The agent may act no longer.")
        ) { _, who in
            { stage in
                let revocation = AuthorityRevocation(authority: "authority-1")
                stage.ask(.revokeAuthority(revocation), by: who.actor(in: stage.definition))
            }
        },
        Verb(
            "lets use/let use 授权用证",
            both("申请人 授权用证 工伤认定信息", "applicant lets use work-injury-decisions"),
            both("允许为本件调用该证照或数据。", "Lets a certificate or shared datum be called for this case.")
        ) { phrase, who in
            let source = try phrase.source()
            return { stage in
                let grant = UseAuthorisationGrant(authorisation: UseAuthorisation(source: source))
                stage.ask(.authoriseUse(grant), by: who.actor(in: stage.definition))
            }
        },
        Verb(
            "stops use of/stop use of 停止用证",
            both("申请人 停止用证 工伤认定信息", "applicant stops use of work-injury-decisions"),
            both("不再允许调用。", "Lets it be called no longer.")
        ) { phrase, who in
            let source = try phrase.source()
            return { stage in
                let revocation = UseAuthorisationRevocation(source: source)
                stage.ask(.revokeUse(revocation), by: who.actor(in: stage.definition))
            }
        },
        Verb(
            "disputes/dispute 异议",
            both("申请人 异议 居住证明 来源=不动产登记信息", "applicant disputes residence-proof source=real-estate-registration"),
            both("认为数据来源的答复不对（数据异议）。", "Says that what a source answered is wrong.")
        ) { phrase, who in
            let material = try phrase.material()
            let name = phrase.detail("source 来源")
            let reason = Sealed(phrase.detail("reason 原因") ?? "与事实不符（示例）")
            let sources = phrase.vocabulary.sources
            let listed = phrase.definition.materials.first { $0.id == material || $0.id == material.base }?.sources
            guard let source = name.map({ sources[$0] }) ?? listed?.compactMap(\.source).first else {
                throw Complaint.unknown(name ?? "", both("来源", "source"), among: sources.names)
            }
            return { stage in
                let dispute = SourceDispute(material: material, source: source, reason: reason)
                stage.ask(.disputeSource(dispute), by: who.actor(in: stage.definition))
            }
        },
    ]
}

extension Phrase {
    fileprivate mutating func source() throws(Complaint) -> SourceID {
        try require(vocabulary.sources, both("来源", "source"))
    }

    fileprivate mutating func scopes() throws(Complaint) -> [Authority.Scope] {
        guard let text = detail("scopes 范围") else { return Authority.Scope.allCases }
        var scopes: [Authority.Scope] = []
        for word in text.split(whereSeparator: { "、,，".contains($0) }).map(String.init) {
            guard let scope = CaseWords.scopes.names[word] else {
                throw .unknown(word, both("代办范围", "scope"), among: CaseWords.scopes.names.names)
            }
            scopes.append(scope)
        }
        return scopes
    }
}
