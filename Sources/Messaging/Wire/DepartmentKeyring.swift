public import Crypto
public import Orchestration

/// The keys of all departments, each derived from one root: none has to be kept, and none tells anything about another.
public struct DepartmentKeyring: Sendable {
    private let root: SymmetricKey

    /// - Parameter root: derived from the master key for this purpose alone (`onevisit/departments`).
    public init(root: SymmetricKey) {
        self.root = root
    }

    public subscript(department: DepartmentID) -> DepartmentKey {
        DepartmentKey(department: department, key: SymmetricKey(data: Array(code(for: department))))
    }

    /// A department's secret as it is handed to the department, 64 hexadecimal digits; for nothing but that.
    public func text(of department: DepartmentID) -> String {
        code(for: department).hexadecimal
    }

    private func code(for department: DepartmentID) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Array("onevisit/department/\(department)".utf8), using: root)
    }
}

extension DepartmentKeyring: CustomStringConvertible, CustomReflectable {
    public var description: String { "keys of the departments" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
