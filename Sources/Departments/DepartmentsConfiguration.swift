import Foundation
import Orchestration

/// How the three shipped departments behave; a JSON file may leave out everything it does not change.
package struct DepartmentsConfiguration: Hashable, Sendable {
    package var humanResources = DepartmentConfiguration.humanResources
    package var naturalResources = DepartmentConfiguration.naturalResources
    package var housing = DepartmentConfiguration.housing

    package init() {}

    /// Reads a configuration file.
    ///
    /// - Throws: ``ConfigurationError`` with the file, the place in it and what is wrong.
    package init(contentsOf path: String) throws {
        do {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            self = try JSONDecoder().decode(Self.self, from: bytes)
        } catch let error as DecodingError {
            throw ConfigurationError("\(path): \(error.placeAndProblem)")
        } catch {
            throw ConfigurationError("\(path) cannot be read; check that it exists and may be read")
        }
    }
}

/// A configuration that cannot be used.
package struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension DecodingError {
    fileprivate var placeAndProblem: String {
        let context: Context
        switch self {
        case .dataCorrupted(let found), .keyNotFound(_, let found), .typeMismatch(_, let found),
            .valueNotFound(_, let found):
            context = found
        @unknown default: return "the file is not a configuration"
        }
        let place = context.codingPath.map(\.stringValue).joined(separator: ".")
        return "\(place.isEmpty ? "at the top" : place): \(context.debugDescription)"
    }
}
