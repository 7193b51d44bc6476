/// The types that this driver binds and reads, by the fixed object identifiers of `pg_type.dat`.
package enum PostgresType: UInt32, Sendable {
    case bool = 16
    case bytea = 17
    case int8 = 20
    case int4 = 23
    case text = 25
    case float8 = 701
    case timestamptz = 1184
    case uuid = 2950

    var arrayIdentifier: UInt32 {
        switch self {
        case .bool: 1000
        case .bytea: 1001
        case .int4: 1007
        case .text: 1009
        case .int8: 1016
        case .float8: 1022
        case .timestamptz: 1185
        case .uuid: 2951
        }
    }

    /// `name`, `bpchar` and `varchar` have the binary form of `text`.
    func reads(_ identifier: UInt32) -> Bool {
        identifier == rawValue || (self == .text && [19, 1042, 1043].contains(identifier))
    }

    /// Arrays of the types above.
    func readsArray(_ identifier: UInt32) -> Bool {
        identifier == arrayIdentifier || (self == .text && [1003, 1014, 1015].contains(identifier))
    }
}
