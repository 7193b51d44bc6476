/// A department role and the organ that plays it.
public struct DepartmentDefinition: Hashable, Sendable, Codable {
    public enum Handling: String, Hashable, Sendable, Codable, CaseIterable {
        /// Work orders go to the department's adapter.
        case adapter
        /// The department has no system: its clerks answer at the workbench.
        case manual
    }

    public var id: DepartmentID
    public var title: LocalizedText
    public var organ: OrganID
    public var handling: Handling
    /// The form field whose value chooses the town branch (镇街分局) from the organ directory.
    public var areaField: FieldID?

    public init(id: DepartmentID, title: LocalizedText, organ: OrganID, handling: Handling = .adapter) {
        self.id = id
        self.title = title
        self.organ = organ
        self.handling = handling
    }
}
