/// A promise of the core that did not hold, and where.
package struct BrokenLaw: Error, CustomStringConvertible {
    /// Which promise, by its number where it has one.
    package var law: String
    package var detail: String

    package init(_ law: String, _ detail: String) {
        self.law = law
        self.detail = detail
    }

    package var description: String { "\(law): \(detail)" }
}
