import Orchestration

/// Items that are not decisions: an opinion, a payment, a signature, an appearance. The catalogue says which kind an item is, the
/// theme how long it has and what follows.
extension ThemeReader {
    static let kindTerms: [(term: Term, kind: ItemDefinition.Kind)] = [
        (.opinion, .consultation), (.payment, .payment), (.signature, .signature), (.appearance, .appearance),
    ]

    /// `{限: 5工作日, 沉默: 转人工}`.
    func opinion(_ tree: Tree) -> OpinionPolicy? {
        let keys = KeyedTree(tree, required: [.limit], optional: [.silence, .basis, .remark], report)
        guard let keys, let limit = keys[.limit]?.limit(report) else { return nil }
        let isConsent = keys[.silence]?.choice([Term.noObjection: true, .toPerson: false], report) ?? false
        let basis = keys[.basis]?.localized(report)?.zh ?? ""
        if isConsent, keys[.basis] == nil { tellSilence(at: keys[.silence]?.position ?? tree.position) }
        return OpinionPolicy(limit: limit, silenceIsConsent: isConsent, basis: basis)
    }

    func task(_ keys: KeyedTree, of kind: ItemDefinition.Kind) -> TaskPolicy? {
        switch kind {
        case .payment: keys[.payment].flatMap { task($0, required: [.amount, .limit], optional: [.parties]) }
        case .signature: keys[.signature].flatMap { task($0, required: [.parties, .limit], optional: []) }
        case .appearance: keys[.appearance].flatMap { task($0, required: [.limit], optional: [.parties]) }
        case .approval, .instant, .consultation: nil
        }
    }

    /// The key and the catalogue's kind belong together.
    func checkKind(_ kind: ItemDefinition.Kind, of head: ItemHead) {
        for (term, needed) in Self.kindTerms {
            let words = term.words
            if kind == needed, head.keys[term] == nil {
                report.error(
                    .missingKey,
                    at: head.named.position,
                    .init(
                        zh: "清单的类型要求写“\(words.zh)”。",
                        en: "The catalogue's kind asks for “\(words.text(in: .english))”."
                    ),
                    fix: .init(
                        zh: "请补写“\(words.zh): {限: 5工作日, …}”。",
                        en: "Add “\(words.text(in: .english)): {limit: 5wd, …}”."
                    )
                )
            }
            if kind != needed, let written = head.keys[term] {
                report.error(
                    .kindMismatch,
                    at: written.position,
                    .init(
                        zh: "清单的类型不是“\(Self.word(of: needed).zh)”。",
                        en: "The catalogue's kind is not “\(Self.word(of: needed).text(in: .english))”."
                    ),
                    fix: .init(zh: "请删去“\(words.zh)”，或改引用的清单。", en: "Delete it, or refer to another entry.")
                )
            }
        }
    }

    private static func word(of kind: ItemDefinition.Kind) -> LocalizedText {
        (CatalogueEntry.kinds.first { $0.value == kind }?.key ?? .promised).words
    }
}

extension ThemeReader {
    private func task(_ tree: Tree, required: [Term], optional: [Term]) -> TaskPolicy? {
        let keys = KeyedTree(tree, required: required, optional: optional + [.onExpiry, .remark], report)
        guard let keys else { return nil }
        let limit = keys[.limit]?.limit(report)
        let party = keys[.parties].flatMap { partyNames.resolve($0, report) }
        let amount = keys[.amount].flatMap { self.amount($0) }
        let expiry = keys[.onExpiry]?.choice(
            [Term.terminateItem: TaskExpiry.terminateItem, .toPerson: .incident],
            report
        )
        guard let limit else { return nil }
        return TaskPolicy(
            party: party.map { PartyID($0) } ?? .applicant,
            limit: limit,
            amount: amount,
            onExpiry: expiry ?? .terminateItem
        )
    }

    /// `80元`, `550.50yuan`, or the result datum that another item found, in fen.
    private func amount(_ tree: Tree) -> PaymentAmount? {
        guard let text = tree.text(report) else { return nil }
        if let number = ["元", "yuan"].first(where: text.hasSuffix).map({ text.dropLast($0.count) }) {
            if let fen = Self.fen(number) { return .fixed(fen: fen) }
        } else if text.contains("."), !text.allSatisfy({ $0.isNumber || $0 == "." }) {
            return resultReference(tree).map { .result($0) }
        }
        report.error(
            .badAmount,
            at: tree.position,
            .init(zh: "“\(text)”不是金额。", en: "“\(text)” is no amount of money."),
            fix: .init(
                zh: "请写 80元、550.50元，或“事项.数据”（以分计的数字）。",
                en: "Write 80yuan, 550.50yuan, or “item.datum” (a number in fen)."
            )
        )
        return nil
    }

    /// Yuan with at most two decimals.
    private static func fen(_ number: some StringProtocol) -> Int64? {
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = parts.first, (1...10).contains(whole.utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let yuan = Int64(whole)
        else { return nil }
        var cents = parts.count == 2 ? String(parts[1]) : "00"
        guard (1...2).contains(cents.count) else { return nil }
        if cents.count == 1 { cents += "0" }
        guard let fen = Int64(cents).map({ yuan * 100 + $0 }), (1...Int64(FileLimits.fen)).contains(fen) else {
            return nil
        }
        return fen
    }

    private func tellSilence(at position: Position) {
        report.error(
            .silenceWithoutBasis,
            at: position,
            .init(
                zh: "沉默视为无意见须有法律、法规或规章依据（行政许可法第二十六条 [K]）。",
                en: "Silence counts as no objection only where a law or rule says so (行政许可法 art. 26 [K])."
            ),
            fix: .init(zh: "请补写“依据: …”，或写“沉默: 转人工”。", en: "Add “basis: …”, or write “silence: toPerson”.")
        )
    }
}
