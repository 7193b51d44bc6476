/// The text of a statement and the name under which each connection prepares it once.
///
/// One name stands for one text in the whole program.
package struct PostgresText: Hashable, Sendable {
    package let name: String
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// For a `.sql` file that SwiftPM embedded.
    package init(name: String, utf8: [UInt8]) {
        self.init(name: name, text: String(decoding: utf8, as: UTF8.self))
    }
}

/// A statement with the values of `$1`, `$2` and so on.
package struct PostgresStatement: Hashable, Sendable {
    package let sql: PostgresText
    package let parameters: [PostgresValue]

    package init(_ sql: PostgresText, _ parameters: [PostgresValue] = []) {
        self.sql = sql
        self.parameters = parameters
    }
}

extension PostgresStatement {
    /// A prepared statement fixes its parameters' types. Preparing once per name *and* types keeps a bind of
    /// another type from being read as the first one's.
    struct Preparation: Hashable {
        let name: String
        let types: [UInt32]
    }

    var preparation: Preparation {
        Preparation(name: sql.name, types: parameters.map(\.typeIdentifier))
    }

    var parameterBytes: Int {
        parameters.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
    }
}
