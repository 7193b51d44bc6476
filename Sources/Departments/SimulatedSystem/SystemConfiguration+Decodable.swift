import Orchestration

extension SystemConfiguration: Decodable, Adjustable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case seed, delay, delays, objectionPercent, rejectionPercent, failurePercent, failuresPerOrder, isDown, controls
        case slowMilliseconds, results, sources, waitsForDisk, maximumOrders, maximumRegisterBytes
    }

    package init(from decoder: any Decoder) throws {
        self.init()
        try adjust(from: decoder)
    }

    mutating func adjust(from decoder: any Decoder) throws {
        let values = try decoder.lenientContainer(keyedBy: CodingKeys.self)
        try values.read(&seed, .seed)
        try values.read(&delay, .delay)
        try values.merge(&delays, .delays)
        try values.read(&objectionPercent, .objectionPercent)
        try values.read(&rejectionPercent, .rejectionPercent)
        try values.read(&failurePercent, .failurePercent)
        try values.read(&failuresPerOrder, .failuresPerOrder)
        try values.read(&isDown, .isDown)
        try values.read(&controls, .controls)
        try values.read(&slowMilliseconds, .slowMilliseconds)
        try values.merge(&results, .results)
        try values.merge(&sources, .sources)
        try values.read(&waitsForDisk, .waitsForDisk)
        try values.read(&maximumOrders, .maximumOrders)
        try values.read(&maximumRegisterBytes, .maximumRegisterBytes)
        for problem in problems {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: problem))
        }
    }

    /// What is wrong with the numbers, in words that say what to write instead.
    var problems: [String] {
        percentageProblems + delayProblems + limitProblems + resultProblems
    }

    private var percentageProblems: [String] {
        let percentages = [
            "objectionPercent": objectionPercent, "rejectionPercent": rejectionPercent,
            "failurePercent": failurePercent,
        ]
        return percentages.filter { !(0...100).contains($0.value) }.map { "\($0.key) is \($0.value); write 0 to 100" }
    }

    private var delayProblems: [String] {
        let named = [("delay", delay)] + delays.map { ("delays.\($0.key)", $0.value) }
        return named.filter { !$0.1.isUsable }.map { name, _ in
            "\(name): write 0 ≤ minimumMilliseconds ≤ maximumMilliseconds ≤ \(DelayRange.longestMilliseconds)"
        }
    }

    private var limitProblems: [String] {
        (failuresPerOrder < 0 ? ["failuresPerOrder is \(failuresPerOrder); write 0 or more"] : [])
            + ((0...60_000).contains(slowMilliseconds)
                ? [] : ["slowMilliseconds is \(slowMilliseconds); write 0 to 60000"])
            + (maximumOrders < 1 ? ["maximumOrders is \(maximumOrders); write 1 or more"] : [])
            + (maximumRegisterBytes < 1 ? ["maximumRegisterBytes is \(maximumRegisterBytes); write 1 or more"] : [])
    }

    private var resultProblems: [String] {
        results.flatMap { item, result in
            result.data.compactMap { field, value in
                guard case .between(let minimum, let maximum) = value, minimum > maximum else { return nil }
                return "results.\(item).\(field): the minimum is larger than the maximum"
            }
        }
    }
}

extension DelayRange {
    /// A month: nobody waits longer for a simulation.
    fileprivate static let longestMilliseconds = 31 * 86_400_000

    fileprivate var isUsable: Bool {
        minimumMilliseconds >= 0 && minimumMilliseconds <= maximumMilliseconds
            && maximumMilliseconds <= Self.longestMilliseconds
    }
}

extension ResultValue {
    private enum CodingKeys: String, CodingKey {
        case minimum, maximum
    }

    /// A plain value, or `{"minimum": 1, "maximum": 6}`.
    package init(from decoder: any Decoder) throws {
        if let range = try? decoder.container(keyedBy: CodingKeys.self) {
            self = .between(
                minimum: try range.decode(Int.self, forKey: .minimum),
                maximum: try range.decode(Int.self, forKey: .maximum)
            )
        } else {
            self = .fixed(try decoder.singleValueContainer().decode(DataValue.self))
        }
    }
}
