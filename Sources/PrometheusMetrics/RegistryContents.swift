extension PrometheusRegistry.Contents {
    mutating func series<Cell: MetricCell>(
        _ identity: SeriesIdentity,
        atMost limit: Int,
        make: () -> Cell
    ) -> (Cell, PrometheusRegistry.Refusal?) {
        if let known = families[identity.name]?.series[identity.labels]?.cell as? Cell {
            families[identity.name]?.series[identity.labels]?.uses += 1
            return (known, nil)
        }
        let cell = make()
        guard owns(identity) else { return (cell, refuse(.nameTaken(identity.name))) }
        guard seriesCount < limit else { return (cell, refuse(.tooManySeries(limit: limit))) }
        for name in identity.kind.sampleNames(of: identity.name) { owners[name] = identity.name }
        families[identity.name, default: Family(kind: identity.kind, label: identity.label)]
            .series[identity.labels] = Family.Series(cell: cell, uses: 1)
        seriesCount += 1
        return (cell, nil)
    }

    mutating func release(_ identity: SeriesIdentity, _ cell: AnyObject) {
        guard var series = families[identity.name]?.series[identity.labels], series.cell === cell else { return }
        series.uses -= 1
        guard series.uses == 0 else {
            families[identity.name]?.series[identity.labels] = series
            return
        }
        families[identity.name]?.series[identity.labels] = nil
        seriesCount -= 1
        guard families[identity.name]?.series.isEmpty == true else { return }
        families[identity.name] = nil
        for name in identity.kind.sampleNames(of: identity.name) { owners[name] = nil }
    }

    private func owns(_ identity: SeriesIdentity) -> Bool {
        if let family = families[identity.name] { return family.kind == identity.kind }
        return identity.name != Snapshot.refusedName
            && identity.kind.sampleNames(of: identity.name).allSatisfy { owners[$0] == nil }
    }

    private mutating func refuse(_ refusal: PrometheusRegistry.Refusal) -> PrometheusRegistry.Refusal? {
        refused += 1
        defer { isReported = true }
        return isReported ? nil : refusal
    }

    /// The cells are read after the lock is given back: whoever measures does not wait for a scrape.
    var snapshot: Snapshot { Snapshot(families: families, refused: refused) }
}
