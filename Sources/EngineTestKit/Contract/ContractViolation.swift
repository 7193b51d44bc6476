/// A journal does not keep what every journal must keep.
package struct ContractViolation: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}

func expect(_ condition: Bool, _ promise: @autoclosure () -> String) throws {
    guard condition else { throw ContractViolation(promise()) }
}

func expectEqual<Value: Equatable>(_ found: Value, _ wanted: Value, _ promise: String) throws {
    guard found == wanted else { throw ContractViolation("\(promise): found \(found), wanted \(wanted)") }
}
