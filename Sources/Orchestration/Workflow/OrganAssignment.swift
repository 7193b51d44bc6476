/// Which organ plays a department's role, where and when (机构目录). The directory is versioned with the definition.
public struct OrganAssignment: Hashable, Sendable, Codable {
    public var department: DepartmentID
    public var organ: OrganID
    public var title: LocalizedText
    /// Values of the department's area field (镇街) for which this organ is responsible; empty for all others.
    public var areas: [String]
    public var from: CivilDate?
    public var until: CivilDate?
    /// The organ's own working calendar, if it keeps one.
    public var calendar: String?

    public init(
        department: DepartmentID,
        organ: OrganID,
        title: LocalizedText,
        areas: [String] = [],
        from: CivilDate? = nil,
        until: CivilDate? = nil,
        calendar: String? = nil
    ) {
        self.department = department
        self.organ = organ
        self.title = title
        self.areas = areas
        self.from = from
        self.until = until
        self.calendar = calendar
    }
}
