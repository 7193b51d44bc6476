import Orchestration

/// What must hold of a catalogue entry by itself and within its city.
enum CatalogueRules {
    static func check(_ entry: CatalogueEntry, in cities: [City], _ report: Report) {
        PromiseWithinStatute.check(entry.promisedLimit, entry.statutoryLimit, at: entry.position, report)
        checkCodes(entry, in: cities, report)
        for city in cities {
            for limit in entry.namedLimits { WithinLaw.check(limit, in: city.legalLimits, report) }
        }
        guard let city = cities.first,
            !cities.contains(where: { $0.departmentNames.id(for: entry.department.value) != nil })
        else { return }
        _ = city.departmentNames.resolve(entry.department.value, at: entry.department.position, report)
    }

    /// 实施编码 = organ (18) + level (1) + 基本编码 (12).
    private static func checkCodes(_ entry: CatalogueEntry, in cities: [City], _ report: Report) {
        guard let code = entry.implementationCode else { return }
        if let basic = entry.basicCode, !code.value.hasSuffix(basic) {
            tell(
                code.position,
                .init(zh: "实施编码的后 12 位不是基本编码 \(basic)。", en: "Its last 12 characters are not the basic code \(basic)."),
                report
            )
        }
        let organs = cities.compactMap { city in
            city.departmentNames.id(for: entry.department.value).flatMap { id in
                city.departments.first { $0.id.text == id }?.organ.text
            }
        }
        guard let organ = organs.first, !organs.contains(where: { code.value.hasPrefix($0) }) else { return }
        tell(
            code.position,
            .init(
                zh: "实施编码的前 18 位不是部门的机构代码 \(organ)。",
                en: "Its first 18 characters are not the department's organ \(organ)."
            ),
            report
        )
    }

    private static func tell(_ position: Position, _ message: LocalizedText, _ report: Report) {
        report.error(
            .codeMismatch,
            at: position,
            message,
            fix: .init(
                zh: "请按“机构代码 18 位 + 行使层级 1 位 + 基本编码 12 位”改正。",
                en: "Correct it: organ 18 + level 1 + basic code 12 characters."
            )
        )
    }
}
