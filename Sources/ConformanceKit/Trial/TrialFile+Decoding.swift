public import Foundation
import Orchestration

/// A trial file that cannot be used: the file, the JSON path, and what to write instead.
public struct TrialFileError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension TrialFile {
    /// Reads a trial file.
    ///
    /// - Throws: ``TrialFileError``.
    public init(contentsOf path: String) throws {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw TrialFileError("\(path) cannot be read; check that it exists and may be read")
        }
        do {
            try self.init(json: bytes)
        } catch let error as TrialFileError {
            throw TrialFileError("\(path): \(error.description)")
        }
    }

    /// - Throws: ``TrialFileError`` naming the JSON path.
    public init(json: Data) throws {
        do {
            self = try JSONDecoder().decode(Self.self, from: json)
        } catch let error as DecodingError {
            throw TrialFileError(error.placeAndProblem)
        }
    }
}

extension TrialFile: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case department, transport, start, register, down, up, slow, fast, handles, settleSeconds, startSeconds
        case environment, sample
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
        self.init(
            department: try values.decode(DepartmentID.self, forKey: .department),
            transport: try values.decode(Transport.self, forKey: .transport),
            start: try values.command(.start) ?? []
        )
        guard !start.isEmpty else {
            throw values.problem(.start, "missing; write the command that runs the adapter, as a list of words")
        }
        register = try values.command(.register)
        down = try values.command(.down)
        up = try values.command(.up)
        slow = try values.command(.slow)
        fast = try values.command(.fast)
        handles = try values.decodeIfPresent(Set<WorkOrder.Kind>.self, forKey: .handles) ?? handles
        settleSeconds = try values.seconds(.settleSeconds) ?? settleSeconds
        startSeconds = try values.seconds(.startSeconds) ?? startSeconds
        environment = try values.decodeIfPresent([String: String].self, forKey: .environment) ?? [:]
        sample = try values.decodeIfPresent(Sample.self, forKey: .sample) ?? Sample()
        guard handles.contains(.do) else {
            throw values.problem(.handles, "must contain \"do\": every department decides something")
        }
        for (one, other) in [(CodingKeys.down, CodingKeys.up), (.slow, .fast)]
        where values.contains(one) != values.contains(other) {
            let (present, absent) = values.contains(one) ? (one, other) : (other, one)
            throw values.problem(absent, "missing; who writes \"\(present.rawValue)\" must write how to undo it")
        }
    }
}

extension TrialFile.Sample: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case item, source, fields, material
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
        self.init()
        item = try values.decodeIfPresent(ItemID.self, forKey: .item) ?? item
        source = try values.decodeIfPresent(SourceID.self, forKey: .source)
        fields = try values.decodeIfPresent([FieldID: DataValue].self, forKey: .fields) ?? [:]
        material = try values.decodeIfPresent(MaterialID.self, forKey: .material) ?? material
    }
}

extension KeyedDecodingContainer {
    fileprivate func command(_ key: Key) throws -> TrialFile.CommandLine? {
        guard let words = try decodeIfPresent([String].self, forKey: key) else { return nil }
        guard words.first?.isEmpty == false else { throw problem(key, "empty; write a program and its arguments") }
        return words
    }

    fileprivate func seconds(_ key: Key) throws -> Int? {
        guard let seconds = try decodeIfPresent(Int.self, forKey: key) else { return nil }
        guard (1...3600).contains(seconds) else { throw problem(key, "is \(seconds); write 1 to 3600") }
        return seconds
    }

    fileprivate func problem(_ key: Key, _ text: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath + [key], debugDescription: text))
    }
}
