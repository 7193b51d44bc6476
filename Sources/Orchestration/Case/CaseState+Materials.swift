extension CaseState {
    mutating func applyMaterial(_ event: Event) {
        switch event.fact {
        case .materialSupplied(let fact):
            change(fact.material, to: .supplied, at: event.at) { material in
                material.supplied = fact
                material.objection = nil
                guard let source = fact.origin.source else { return }
                material.passedOver[source] = nil
                material.disputed.remove(source)
            }
            stop([.rectification], of: .material(fact.material))
            endFetching(fact.material)
        case .materialPromised(let fact):
            change(fact.material, to: .promised, at: event.at) { _ in }
            endFetching(fact.material)
        case .materialCommitted(let fact):
            change(fact.material, to: .committed, at: event.at) { $0.commitment = fact }
            endFetching(fact.material)
        case .offerDeclined(let fact):
            materials[fact.material, default: MaterialState(since: event.at)].declined = fact.code
        case .sourcePassedOver(let fact):
            materials[fact.material, default: MaterialState(since: event.at)].passedOver[fact.source] = fact.reason
            materials[fact.material]?.disputed.remove(fact.source)
            materials[fact.material]?.fetching = nil
            closeOrder(fact.order)
        case .fetchBudgetSpent(let fact):
            materials[fact.material, default: MaterialState(since: event.at)].isFetchBudgetSpent = true
            endFetching(fact.material)
        case .toleranceFulfilled(let fact):
            let kept = materials[fact.material]?.tolerance.map(live)
            materials[fact.material]?.kept = kept
            endTolerance(fact.material)
        case .toleranceLapsed(let fact):
            let tolerance = materials[fact.material]?.tolerance.map(live)
            retire(fact.clock)
            endTolerance(fact.material)
            change(fact.material, to: .lapsed, at: event.at) { material in
                material.lapse = tolerance.map { EndedPromise(tolerance: $0, at: event.at) }
                material.hasOpenBreach = true
            }
        case .commitmentVerified(let fact):
            materials[fact.material]?.isVerified = true
            endVerification(of: fact.material, order: fact.order)
        case .commitmentRefuted(let fact):
            change(fact.material, to: .defective, at: event.at) { material in
                material.refutation = fact
                material.hasOpenBreach = true
            }
            stop([.rectification], of: .material(fact.material))
            endVerification(of: fact.material, order: fact.order)
        default:
            break
        }
    }

    /// The promise with its clock as it runs now: marks that fired, and days counted anew, stand on the clock alone.
    func live(_ tolerance: Tolerance) -> Tolerance {
        var tolerance = tolerance
        tolerance.clock = clocks[tolerance.clock.id] ?? tolerance.clock
        return tolerance
    }

    mutating func change(
        _ id: MaterialID,
        to standing: MaterialState.Standing,
        at instant: Timestamp,
        _ body: (inout MaterialState) -> Void
    ) {
        var material = materials[id] ?? MaterialState(since: instant)
        material.standing = standing
        material.since = instant
        body(&material)
        materials[id] = material
    }

    /// The material is settled, or its sources had their time: no source is waited for any longer.
    private mutating func endFetching(_ id: MaterialID) {
        closeOrder(materials[id]?.fetching)
        materials[id]?.fetching = nil
        stop([.fetchBudget], of: .material(id))
    }

    private mutating func endTolerance(_ id: MaterialID) {
        if let tolerance = materials[id]?.tolerance { clocks[tolerance.clock.id] = nil }
        materials[id]?.tolerance = nil
    }

    mutating func endVerification(of id: MaterialID, order: WorkOrderID?) {
        closeOrder(order)
        stop([.verification], of: .material(id))
    }
}
