/// One numbered step of the schema. Its text is never changed once it was released: what is applied is compared by hash.
struct Migration: Hashable, Sendable {
    let number: Int
    let name: String
    let script: String

    private init(_ number: Int, _ name: String, _ utf8: [UInt8]) {
        self.number = number
        self.name = name
        script = String(decoding: utf8, as: UTF8.self)
    }

    init(number: Int, name: String, script: String) {
        self.number = number
        self.name = name
        self.script = script
    }

    /// In order of their numbers, without gaps. The build turns a leading digit of a file name into an underscore.
    static let all = [
        Migration(1, "0001_journal", PackageResources._001_journal_sql),
        Migration(2, "0002_guards", PackageResources._002_guards_sql),
        Migration(3, "0003_messages", PackageResources._003_messages_sql),
        Migration(4, "0004_departments", PackageResources._004_departments_sql),
        Migration(5, "0005_definitions", PackageResources._005_definitions_sql),
    ]
}
