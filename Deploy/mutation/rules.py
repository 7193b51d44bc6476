"""The rules of the core that Deploy/mutation/run takes out, one at a time.

Each is a name, the part of the semantics it belongs to, a file of the core, what stands there exactly once, and what is put in
its place. `OFF` becomes a condition that is true as long as the rule is in force, `ON` one that is true when it is out.
"""

CORE = "Sources/Orchestration/"
RULES = CORE + "Decider/Rules/CaseDraft+"
COMMANDS = CORE + "Decider/Commands/CaseDraft+"
AUTHORISE = CORE + "Decider/Decider+Authorise.swift"
AGENCY = CORE + "Decider/Agency.swift"


def rule(name, part, file, old, new=None):
    """Without `new` the text is one of several conditions that must hold; without the rule it always does."""
    return name, part, file, old, new or f"({old} || ON)"


MUTATIONS = [
    # §4 Acceptance
    rule(
        "told-once", 4, COMMANDS + "Examine.swift",
        "return material.since <= examined",
        "return material.since <= examined && OFF",
    ),
    rule(
        "told-once-but-by-a-supervisor", 4, COMMANDS + "Examine.swift",
        "context.actor.role == .supervisor",
    ),
    rule(
        "told-once-but-with-a-reason", 4, COMMANDS + "Examine.swift",
        "reason?.value?.isEmpty == false",
    ),
    rule(
        "one-objection", 4, COMMANDS + "Answer.swift",
        "!itemState.hasObjected",
    ),
    rule(
        "no-objection-while-waiting", 4, COMMANDS + "Answer.swift",
        "guard status != .asked, status != .suspended, status != .awaitingParty else",
        "guard (status != .asked && status != .suspended && status != .awaitingParty) || ON else",
    ),
    rule(
        "one-notice-for-everything", 4, RULES + "Acceptance.swift",
        "guard !neededMaterials.contains(where: isBeingCollected) else { return }",
        "guard !neededMaterials.contains(where: isBeingCollected) || ON else { return }",
    ),
    rule(
        "strictest-class", 4, COMMANDS + "Offers.swift",
        "uses.allSatisfy { $0.use.importance == .secondary && $0.use.tolerance != nil }",
        (
            "(ON ? uses.contains { $0.use.importance == .secondary && $0.use.tolerance != nil } : uses.allSatisfy "
            "{ $0.use.importance == .secondary && $0.use.tolerance != nil })"
        ),
    ),
    rule(
        "item-by-item", 4, RULES + "ItemAdmission.swift",
        "guard definition.acceptance.isPerItem, !gaps.isEmpty else",
        "guard definition.acceptance.isPerItem, !gaps.isEmpty, OFF else",
    ),
    rule(
        "incomplete-items-wait", 4, RULES + "ItemAdmission.swift",
        "let complete = items.filter { item in !gaps.contains { concerns($0, item) } }",
        "let complete = items.filter { item in ON || !gaps.contains { concerns($0, item) } }",
    ),
    rule(
        "unlisted-material-of-a-department", 4, COMMANDS + "Answer.swift",
        "for objection in objections where !used.contains(objection.material) {",
        "for objection in objections where !used.contains(objection.material) && OFF {",
    ),
    rule(
        "unlisted-material-of-the-examiner", 4, COMMANDS + "Examine.swift",
        "neededMaterials.contains(where: { $0.id == objection.material })",
    ),
    rule(
        "deemed-accepted", 4, COMMANDS + "Register.swift",
        "if definition.acceptance.isDeemedBySilence {",
        "if definition.acceptance.isDeemedBySilence, OFF {",
    ),
    rule(
        "deemed-from-the-day-of-receipt", 4, RULES + "Silence.swift",
        "since: clock.start)",
        "since: ON ? at : clock.start)",
    ),
    rule(
        "silence-makes-up-no-material", 4, RULES + "Silence.swift",
        "use.importance == .primary && gaps",
        "OFF && use.importance == .primary && gaps",
    ),
    rule(
        "breach-bars-promises", 4, COMMANDS + "Offers.swift",
        "guard isTolerable(id) else { return .notTolerable }\n        return credit.hasOpenBreach ?",
        "guard isTolerable(id) else { return .notTolerable }\n        return credit.hasOpenBreach && OFF ?",
    ),
    rule(
        "breach-bars-commitments", 4, COMMANDS + "Offers.swift",
        "return .statementMismatch\n        }\n        return credit.hasOpenBreach ?",
        "return .statementMismatch\n        }\n        return credit.hasOpenBreach && OFF ?",
    ),
    # §5 Tolerance
    rule(
        "hold-on-missing-material", 5, RULES + "Release.swift",
        "{ holds[id] ?? [] }",
        "{ ON ? [] : holds[id] ?? [] }",
    ),
    rule(
        "promise-within-the-limit-it-serves", 5, RULES + "Acceptance.swift",
        "return [policy.within, served].compactMap",
        "return [policy.within, ON ? nil : served].compactMap",
    ),
    rule(
        "promise-lapses", 5, RULES + "Clocks.swift",
        "case (.tolerance, .material(let id)):",
        "case (.tolerance, .material(let id)) where OFF:",
    ),
    rule(
        "broken-promise-ends-the-case", 5, RULES + "Tolerance.swift",
        "tolerance.onExpiry == .terminateCase ?",
        "tolerance.onExpiry == .terminateCase && OFF ?",
    ),
    rule(
        "kept-in-time-after-all", 5, COMMANDS + "Supply.swift",
        "if before?.lapse != nil {",
        "if before?.lapse != nil, OFF {",
    ),
    rule(
        "only-what-came-in-time", 5, COMMANDS + "Supply.swift",
        "receivedAt <= lapse.tolerance.clock.due",
    ),
    rule(
        "promise-extended-within-bounds", 5, COMMANDS + "Promises.swift",
        "clock.due <= latest",
    ),
    # §6 Commitment
    rule(
        "statement-to-the-letter", 6, COMMANDS + "Offers.swift",
        "guard policy.statement == statement.statement, policy.version == statement.version, isPublished(statement)",
        (
            "guard ON || (policy.statement == statement.statement && policy.version == statement.version && "
            "isPublished(statement))"
        ),
    ),
    rule(
        "checked-after-acceptance", 6, RULES + "Verification.swift",
        "guard state.acceptedAt != nil, state.phase != .closed else",
        "guard state.acceptedAt != nil, state.phase != .closed, OFF else",
    ),
    rule(
        "sampled-by-keyed-hash", 6, CORE + "Decider/Rules/Sampling.swift",
        "return hash(bytes) % 100 <",
        "return (ON ? UInt64(bytes.count) : hash(bytes)) % 100 <",
    ),
    rule(
        "only-the-sample-is-checked", 6, RULES + "Verification.swift",
        "guard let share = check.samplePercent else { return true }",
        "guard let share = check.samplePercent, OFF else { return true }",
    ),
    rule(
        "untrue-statement-revokes", 6, RULES + "Revocations.swift",
        "if let refutation = refutation(behind: item) {",
        "if let refutation = refutation(behind: item), OFF {",
    ),
    rule(
        "dependants-fall-too", 6, RULES + "Revocations.swift",
        "if restsOnFallenDecision(item) {",
        "if restsOnFallenDecision(item), OFF {",
    ),
    rule(
        "rectified-first", 6, RULES + "Verification.swift",
        "known.rectification == nil {\n                requestRectification",
        "known.rectification == nil, OFF {\n                requestRectification",
    ),
    rule(
        "licence-only-issues", 6, RULES + "WorkOrders.swift",
        "restsOnLicenceCommitment(item) {",
        "restsOnLicenceCommitment(item), OFF {",
    ),
    # §7 Items in parallel
    rule(
        "waits-for-what-comes-first", 7, RULES + "Dependencies.swift",
        "case .pending: isPending = true\n            case .met: break\n            }\n        }\n        for group",
        (
            "case .pending: isPending = isPending || OFF\n            case .met: break\n            }\n        }\n "
            "       for group"
        ),
    ),
    rule(
        "any-of-needs-one", 7, RULES + "Dependencies.swift",
        "if standings.contains(.met) {",
        "if standings.contains(.met), OFF {",
    ),
    rule(
        "groundless-ends", 7, RULES + "Items.swift",
        "standing(of: item) == .failed\n    }",
        "standing(of: item) == .failed && OFF\n    }",
    ),
    rule(
        "rejection-rejects-the-case", 7, RULES + "Endings.swift",
        "if known.status == .rejected, item.onReject == .rejectCase,",
        "if known.status == .rejected, item.onReject == .rejectCase, OFF,",
    ),
    rule(
        "results-together", 7, RULES + "Release.swift",
        "issue.waitsForOutcome || (",
        "(issue.waitsForOutcome && OFF) || (",
    ),
    rule(
        "preferred-alternative-first", 7, RULES + "Alternatives.swift",
        "            default: return nil\n",
        "            default: if ON { continue }; return nil\n",
    ),
    rule(
        "other-alternatives-dropped", 7, RULES + "Alternatives.swift",
        "guard let chosen = choice(of: alternative) else { continue }",
        "guard let chosen = choice(of: alternative), OFF else { continue }",
    ),
    rule(
        "no-return", 7, COMMANDS + "Parties.swift",
        "if state.phase == .inProgress, let id = boundByPointOfNoReturn.min()",
        "if state.phase == .inProgress, OFF, let id = boundByPointOfNoReturn.min()",
    ),
    rule(
        "no-return-of-what-it-rests-on", 7, COMMANDS + "WithdrawItems.swift",
        "bound.formUnion(item.predecessors.map(\\.item))\n",
        "if OFF { bound.formUnion(item.predecessors.map(\\.item)) }\n",
    ),
    rule(
        "silence-needs-a-basis", 7, RULES + "Consultation.swift",
        "if item(id)?.opinion?.silenceIsConsent == true {",
        "if item(id)?.opinion?.silenceIsConsent == true || ON {",
    ),
    rule(
        "an-opinion-decides-nothing", 7, RULES + "Consultation.swift",
        "guard item(id)?.kind == .consultation else { return }\n",
        "guard item(id)?.kind == .consultation, OFF else { return }\n",
    ),
    rule(
        "loop-has-an-end", 7, COMMANDS + "AddItem.swift",
        "runs < recurrence.maximum",
    ),
    rule(
        "who-may-add", 7, COMMANDS + "AddItem.swift",
        "isSupervisor == (initiator == .supervisor)",
    ),
    rule(
        "offline-within-bounds", 7, COMMANDS + "Divert.swift",
        "clock.due <= diversion(item.id, most).due",
    ),
    rule(
        "offline-comes-back-on-paper", 7, COMMANDS + "Divert.swift",
        "approval.files.isEmpty else",
        "approval.files.isEmpty, OFF else",
    ),
    rule(
        "reopened-by-what-changed", 7, RULES + "Reopening.swift",
        "where triggers.contains(rule.trigger) {",
        "where triggers.contains(rule.trigger) && OFF {",
    ),
    rule(
        "refund-after-withdrawal", 7, RULES + "Endings.swift",
        "        refundWhatIsWithdrawn()\n",
        "        if OFF { refundWhatIsWithdrawn() }\n",
    ),
    # §8 Clocks
    rule(
        "clocks-first", 8, CORE + "Decider/Decider.swift",
        "        clocks.fireDueClocks()\n",
        "        if OFF { clocks.fireDueClocks() }\n",
    ),
    rule(
        "each-reason-pauses", 8, CORE + "Clocks/ClockMaker+Pausing.swift",
        (
            "guard !clock.pauses.contains(where: { $0.to == nil && $0.reason == reason }) else { return clock }\n  "
            "      var clock = clock"
        ),
        (
            "guard !clock.pauses.contains(where: { $0.to == nil && ($0.reason == reason || ON) }) else { return "
            "clock }\n        var clock = clock"
        ),
    ),
    rule(
        "the-applicants-time-is-not-the-departments", 8, COMMANDS + "Answer.swift",
        "pausedClock: clock.map { clockMaker.paused($0, at: at) }",
        "pausedClock: clock.map { ON ? $0 : clockMaker.paused($0, at: at) }",
    ),
    rule(
        "case-limit-stands-still", 8, RULES + "CaseLimit.swift",
        "if let excludes = clock.excludes, !running.isEmpty {",
        "if let excludes = clock.excludes, !running.isEmpty, OFF {",
    ),
    rule(
        "extended-within-bounds", 8, CORE + "Clocks/ClockMaker+Extending.swift",
        "grant.by.count <= left.count",
    ),
    rule(
        "extended-before-it-ends", 8, CORE + "Clocks/ClockMaker+Extending.swift",
        "grant.grantedAt < max(latest ?? clock.due, clock.due)",
    ),
    rule(
        "card-lifted-by-a-late-calendar", 8, COMMANDS + "Limits.swift",
        "for recount in open { lift(recount) }",
        "for recount in open where OFF { lift(recount) }",
    ),
    rule(
        "expiry-undone-by-a-late-calendar", 8, COMMANDS + "Limits.swift",
        "where expiredTooEarly(clock) {",
        "where expiredTooEarly(clock) && OFF {",
    ),
    rule(
        "given-back-by-a-late-calendar", 8, COMMANDS + "Incidents.swift",
        "case .retry where incident.kind == .reinstatement:",
        "case .retry where incident.kind == .reinstatement && OFF:",
    ),
    rule(
        "delivery-keeps-open", 8, RULES + "Calendars.swift",
        "return known.deliveryProof == nil && item.deliveryLimit != nil",
        "return known.deliveryProof == nil && item.deliveryLimit != nil && OFF",
    ),
    # §9 Departments
    rule(
        "own-orders-of-a-department", 9, AUTHORISE,
        "department == order.department",
    ),
    rule(
        "own-orders-of-an-organ", 9, AUTHORISE,
        "organ == order.organ",
    ),
    rule(
        "received-twice-is-once", 9, COMMANDS + "Answer.swift",
        "guard state.status != .received else { return }",
        "guard state.status != .received || ON else { return }",
    ),
    rule(
        "decided-orders-are-closed", 9, COMMANDS + "Answer.swift",
        "order.isOpen || answer.kind.comesAfterDecision",
    ),
    rule(
        "contradiction-is-heard", 9, COMMANDS + "Answer.swift",
        "guard contradicts, !isStale,",
        "guard contradicts, OFF, !isStale,",
    ),
    rule(
        "answers-by-kind-of-order", 9, COMMANDS + "Answer.swift",
        "order.order.kind.admittedAnswers.contains(answer.kind)",
    ),
    rule(
        "only-declared-procedures-stop-a-clock", 9, COMMANDS + "Conducting.swift",
        "first(where: { $0.id == suspension.procedure })",
        "first(where: { $0.id == suspension.procedure || ON })",
    ),
    rule(
        "attempts-come-to-an-end", 9, RULES + "WorkOrders.swift",
        "let mayRetry = isRetryable && attempt < definition.limits.maximumAttempts",
        "let mayRetry = isRetryable && (attempt < definition.limits.maximumAttempts || ON)",
    ),
    rule(
        "reassigned-order-is-called-off", 9, COMMANDS + "Reassign.swift",
        "issue(.cancel, department: present.department, organ: present.organ, item: item.id, target: present.id)",
        (
            "if OFF { issue(.cancel, department: present.department, organ: present.organ, item: item.id, target: "
            "present.id) }"
        ),
    ),
    # §10 Materials, parties, authority, notices
    rule(
        "scope-of-authority", 10, AGENCY,
        "scopes.isSubset(of: valid.flatMap(\\.scopes))",
    ),
    rule(
        "authority-revoked-or-expired", 10, AGENCY,
        "let valid = given.filter(isValid)",
        "let valid = given.filter { isValid($0) || ON }",
    ),
    rule(
        "certificates-by-leave", 10, RULES + "Materials.swift",
        "return isAuthorised(id, for: material)",
        "return isAuthorised(id, for: material) || ON",
    ),
    rule(
        "asked-again-by-leave", 10, COMMANDS + "Disputes.swift",
        "material.sources.contains(.certificate(id)), !isAuthorised(id, for: material.id) {",
        "material.sources.contains(.certificate(id)), !isAuthorised(id, for: material.id), OFF {",
    ),
    rule(
        "next-channel", 10, RULES + "Announcements.swift",
        "let next = channels.indices.contains(place) ?",
        "let next = OFF && channels.indices.contains(place) ?",
    ),
    rule(
        "notice-of-every-act", 10, RULES + "Announcements.swift",
        "where concerns(announcement) {",
        "where concerns(announcement) && OFF {",
    ),
    # §11 Definitions
    rule(
        "migration-keeps-what-has-begun", 11, COMMANDS + "Migration.swift",
        "guard place == id, there.department == here.department, there.kind == here.kind else",
        "guard ON || (place == id && there.department == here.department && there.kind == here.kind) else",
    ),
    # §12 Who may do what
    rule(
        "ownership-of-a-case", 12, AUTHORISE,
        "state.person(of: party).map(actor.handsIn) == true }",
        "state.person(of: party).map(actor.handsIn) == true || ON }",
    ),
    rule(
        "only-the-lead-examines", 12, AUTHORISE,
        "return actor.isStaff && actor.department == lead && actor.organ == context.definition.organ(of: lead)",
        (
            "return actor.isStaff && (ON || actor.department == lead && actor.organ == "
            "context.definition.organ(of: lead))"
        ),
    ),
    rule(
        "only-a-supervisor-resolves", 12, AUTHORISE,
        "guard role == .supervisor || role == .operator else",
        "guard role == .supervisor || role == .operator || ON else",
    ),
]
