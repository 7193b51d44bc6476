import Orchestration

/// Five items of five departments, none waiting for another, accepted by the machine: the shape that the figures are about.
enum BenchWorkflow {
    static let departments: [DepartmentID] = ["one", "two", "three", "four", "five"]

    static let definition = WorkflowDefinition(
        id: "bench",
        version: "1",
        title: LocalizedText(zh: "测速", en: "Benchmark"),
        jurisdiction: Bench.jurisdiction,
        lead: "one",
        promisedLimit: .workingDays(10),
        acceptance: AcceptancePolicy(mode: .automatic),
        form: [FieldDefinition(id: "name", title: LocalizedText(zh: "姓名", en: "Name"))],
        items: departments.map { department in
            ItemDefinition(
                id: ItemID("item-\(department)"),
                title: LocalizedText(zh: "事项", en: "Item"),
                catalogue: CatalogueReference(id: "bench", version: 1),
                department: department,
                fields: ["name"],
                promisedLimit: .workingDays(5),
                statutoryLimit: .workingDays(20)
            )
        },
        departments: departments.enumerated().map { index, department in
            DepartmentDefinition(
                id: department,
                title: LocalizedText(zh: "部门", en: "Department"),
                organ: OrganID("1144200000000000\(index)X")
            )
        },
        calendar: "bench"
    )

    /// Weekends only; the years do not matter here.
    static let calendar: WorkingCalendar = {
        guard let first = CivilDate(year: 2020, month: 1, day: 1), let last = CivilDate(year: 2045, month: 12, day: 31),
            let calendar = try? WorkingCalendar(
                id: "bench",
                version: "1",
                offset: .china,
                closed: [],
                working: [],
                firstDate: first,
                lastDate: last
            )
        else { preconditionFailure("the benchmark's calendar is wrong") }
        return calendar
    }()
}
