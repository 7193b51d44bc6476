import Orchestration

/// The CloudEvents types (`ce_type`). A name ends in its version; what old readers would misread is a new version.
public enum WireType {
    public static let command = "onevisit.command.v1"
    public static let workOrder = "onevisit.workorder.v1"
    public static let answer = "onevisit.answer.v1"
    public static let receipt = "onevisit.receipt.v1"

    /// `onevisit.event.<kind>.v<version>`
    package static func event(_ kind: String, version: Int) -> String { "onevisit.event.\(kind).v\(version)" }
}

/// The sources (`ce_source`): who sent a message.
enum WireSource {
    static func onevisit(_ tenant: TenantID) -> String { "/onevisit/\(tenant)" }
    static func department(_ department: DepartmentID) -> String { "/departments/\(department)" }
}
