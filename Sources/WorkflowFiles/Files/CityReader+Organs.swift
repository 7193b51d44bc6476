import Orchestration

/// Which organ plays a department's role, where and when (机构目录).
extension CityReader {
    struct OrganDraft {
        let assignment: OrganAssignment
        let position: Position
        let calendar: Located<String>?
    }

    /// Per department, a list of organs. One whose area is the whole jurisdiction is responsible for all other areas.
    func organs(_ tree: Tree, in jurisdiction: String?) -> [OrganDraft] {
        guard let entries = tree.mapping else {
            tree.tellType(.init(zh: "若干“部门: [机构]”", en: "“department: [organs]” pairs"), report)
            return []
        }
        let organs = entries.flatMap { entry -> [OrganDraft] in
            guard let department = departmentNames.resolve(entry.key, report) else { return [] }
            return entry.value.elements.compactMap { organ($0, of: DepartmentID(department), in: jurisdiction) }
        }
        guard organs.count <= FileLimits.organs else {
            report.error(
                .tooMany,
                at: tree.position,
                .init(zh: "机构超过 \(FileLimits.organs) 个。", en: "There are more than \(FileLimits.organs) organs."),
                fix: .init(zh: "请拆成几个城市文件。", en: "Split them among several city files.")
            )
            return []
        }
        checkOverlaps(organs)
        return organs
    }

    private func organ(_ tree: Tree, of department: DepartmentID, in jurisdiction: String?) -> OrganDraft? {
        let keys = KeyedTree(
            tree,
            required: [.organ, .title],
            optional: [.area, .calendar, .from, .until, .remark],
            unsupported: [.officeHours],
            report
        )
        guard let keys else { return nil }
        let organ = keys[.organ].flatMap { CodeRule.organ.read($0, report) }
        let title = keys[.title]?.localized(report)
        let areas = keys[.area]?.elements.compactMap { $0.text(report) } ?? []
        let from = keys[.from]?.date(report)
        let until = keys[.until]?.date(report)
        if let from, let until, until < from { keys[.until]?.tellReversed(report) }
        let calendar = keys[.calendar].flatMap { tree in
            IDRule.read(tree, report).map { Located(value: $0, position: tree.position) }
        }
        guard let organ, let title else { return nil }
        let assignment = OrganAssignment(
            department: department,
            organ: OrganID(organ),
            title: title,
            areas: areas.contains { $0 == jurisdiction } ? [] : areas,
            from: from,
            until: until,
            calendar: calendar?.value
        )
        return OrganDraft(assignment: assignment, position: tree.position, calendar: calendar)
    }

    /// Two organs for one area on one day would leave it open who is responsible.
    private func checkOverlaps(_ organs: [OrganDraft]) {
        let byDepartment = Dictionary(grouping: organs, by: \.assignment.department)
        for drafts in byDepartment.values {
            for (index, draft) in drafts.enumerated() {
                guard let twin = drafts[..<index].first(where: { overlap($0.assignment, draft.assignment) }) else {
                    continue
                }
                report.error(
                    .organOverlap,
                    at: draft.position,
                    .init(
                        zh: "“\(draft.assignment.title.zh)”与“\(twin.assignment.title.zh)”同时管同一地区。",
                        en:
                            "“\(draft.assignment.organ)” and “\(twin.assignment.organ)” have the same area at the same time."
                    ),
                    fix: .init(zh: "请改“地区”，或写“起”“止”分开。", en: "Change “area”, or part them by “from” and “until”.")
                )
            }
        }
    }

    private func overlap(_ left: OrganAssignment, _ right: OrganAssignment) -> Bool {
        let sharesArea =
            left.areas.isEmpty && right.areas.isEmpty || !Set(left.areas).isDisjoint(with: right.areas)
        let isApart =
            (left.until.flatMap { until in right.from.map { until < $0 } } ?? false)
            || (right.until.flatMap { until in left.from.map { until < $0 } } ?? false)
        return sharesArea && !isApart
    }
}
