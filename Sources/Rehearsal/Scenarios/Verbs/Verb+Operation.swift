import Orchestration

/// What whoever runs the platform does to running cases: another version of their theme, a calendar that was published late.
extension Verb {
    static let operation: [Verb] = [
        Verb(
            "migrates to/migrate to 迁移",
            both("运维 迁移 2026.2 去掉=异地备案", "operator migrates to 2026.2 without=out-of-town-filing"),
            both(
                "办件改按另一版本办理；库里没有的版本就是现行版本去掉所写的事项。",
                "The case goes over to another version; one that the library lacks is this one without the items named."
            )
        ) { phrase, who in
            guard let version = phrase.word() else {
                throw Complaint(zh: "这里还要写明版本。", en: "It must be said here which version is meant.")
            }
            let left = try phrase.items("without 去掉")
            let known = phrase.vocabulary.versions[version]
            if known != nil, !left.isEmpty {
                throw Complaint(zh: "库里已有这个版本，不能再去掉事项。", en: "The library has this version; nothing can be left out.")
            }
            let reason = Sealed(phrase.detail("reason 原因") ?? "改用新版本（示例）")
            return { stage in
                let target = known ?? stage.player.definition.edition(version, without: left)
                let reference = WorkflowReference(
                    id: target.id,
                    version: target.version,
                    hash: stage.player.workflow.hash
                )
                stage.player.migrationTarget = target
                let migration = Migration(to: reference, reason: reason)
                stage.ask(.migrate(migration), by: who.actor(in: stage.definition))
            }
        },
        Verb(
            "publishes calendar/publish calendar 公布日历",
            both(
                "运维 公布日历 至=2027-12-31 放假=2027-01-01至2027-01-03 上班=2027-01-09",
                "operator publishes calendar until=2027-12-31 off=2027-01-01..2027-01-03 working=2027-01-09"
            ),
            both(
                "迟公布的放假安排：办件的时限按它重新计算。",
                "A calendar that came late: the case's limits are counted anew under it."
            )
        ) { phrase, who in
            let end = try phrase.days("until 至").last
            let closed = try phrase.days("off 放假")
            let working = try phrase.days("working 上班")
            let reason = phrase.detail("reason 原因") ?? "放假安排公布（示例）"
            return { stage in
                stage.player.calendar = try stage.player.calendar.amended(until: end, closed: closed, working: working)
                stage.ask(.changeCalendar(CalendarChange(reason: reason)), by: who.actor(in: stage.definition))
            }
        },
    ]
}

extension Phrase {
    fileprivate mutating func items(_ words: Words) throws(Complaint) -> Set<ItemID> {
        var items: Set<ItemID> = []
        for name in detail(words)?.split(whereSeparator: { "、,，".contains($0) }).map(String.init) ?? [] {
            guard let item = vocabulary.items[name] else {
                throw .unknown(name, both("事项", "item"), among: vocabulary.items.names)
            }
            items.insert(item)
        }
        return items
    }

    /// Single days and stretches: `2027-01-01至2027-01-03、2027-02-05`.
    fileprivate mutating func days(_ words: Words) throws(Complaint) -> [CivilDate] {
        var days: [CivilDate] = []
        for stretch in detail(words)?.split(whereSeparator: { "、,，".contains($0) }) ?? [] {
            let ends = stretch.split(whereSeparator: { "至.".contains($0) }).map(String.init)
            guard let first = ends.first.flatMap({ CivilDate($0) }), let last = ends.last.flatMap({ CivilDate($0) }),
                ends.count <= 2, first <= last, last.daysSinceEpoch - first.daysSinceEpoch < 366
            else { throw .noDate(String(stretch)) }
            days += (0...(last.daysSinceEpoch - first.daysSinceEpoch)).map { first.adding(days: $0) }
        }
        return days
    }
}

extension WorkflowDefinition {
    /// The next version of this one, in which these items are done no longer and nothing waits for them.
    fileprivate func edition(_ version: String, without left: Set<ItemID>) -> WorkflowDefinition {
        var next = self
        next.version = version
        next.items.removeAll { left.contains($0.id) }
        for place in next.items.indices {
            next.items[place].after.removeAll { left.contains($0) }
            next.items[place].afterDecision.removeAll { left.contains($0) }
            next.items[place].afterAny = next.items[place].afterAny.map { $0.filter { !left.contains($0) } }
                .filter { !$0.isEmpty }
        }
        return next
    }
}

extension WorkingCalendar {
    /// The same calendar as it was published later, in another version.
    fileprivate func amended(
        until end: CivilDate?,
        closed more: [CivilDate],
        working extra: [CivilDate]
    ) throws -> WorkingCalendar {
        do {
            return try WorkingCalendar(
                id: id,
                version: version + "+",
                offset: offset,
                closed: closed.union(more),
                working: working.union(extra),
                firstDate: firstDate,
                lastDate: max(end ?? lastDate, lastDate),
                closures: closures,
                officeHours: officeHours,
                movesFromHoliday: movesFromHoliday,
                basis: basis
            )
        } catch {
            throw Complaint(zh: "这样的日历自相矛盾：\(error)。", en: "Such a calendar contradicts itself: \(error).")
        }
    }
}
