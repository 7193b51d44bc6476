import ArgumentParser
import Foundation

/// A member of a JSON object as somebody writes it on the command line: `name=text` or `name:=JSON`; dots lead into objects.
struct MemberArgument {
    var path: [String]
    var value: JSONValue

    /// - Throws: with what is expected, if the text has neither form.
    init(_ text: String) throws {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
            throw ValidationError("expected name=text or name:=JSON, not \(text)")
        }
        let after = String(text[text.index(after: sign)...])
        var name = text[..<sign]
        if name.hasSuffix(":") {
            name = name.dropLast()
            guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(after.utf8)) else {
                throw ValidationError("what follows \(name):= is not JSON; a text is written \(name)=text")
            }
            self.value = value
        } else {
            value = .text(after)
        }
        path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard path.allSatisfy({ !$0.isEmpty }) else { throw ValidationError("\(name) names no member") }
    }

    var name: String { path.joined(separator: ".") }
}

extension [String: JSONValue] {
    /// Sets a member, making the objects on the way.
    mutating func set(_ value: JSONValue, at path: some Collection<String>) {
        guard let first = path.first else { return }
        let rest = path.dropFirst()
        guard !rest.isEmpty else {
            self[first] = value
            return
        }
        var inner = self[first]?.object ?? [:]
        inner.set(value, at: Array(rest))
        self[first] = .object(inner)
    }

    func value(at path: some Collection<String>) -> JSONValue? {
        guard let first = path.first else { return nil }
        let rest = path.dropFirst()
        return rest.isEmpty ? self[first] : self[first]?.object?.value(at: Array(rest))
    }
}
