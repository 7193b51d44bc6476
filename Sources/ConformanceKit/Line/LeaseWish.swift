/// What an adapter asks for; the same members and bounds as in OneVisit's own API.
struct LeaseWish: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case holder, limit, seconds }

    var holder: String
    var limit: Int?

    init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
        holder = try values.decode(String.self, forKey: .holder)
        limit = try values.decodeIfPresent(Int.self, forKey: .limit)
        let seconds = try values.decodeIfPresent(Int.self, forKey: .seconds)
        for (key, value, range) in [(CodingKeys.limit, limit, 1...100), (.seconds, seconds, 10...3600)] {
            guard let value, !range.contains(value) else { continue }
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: values,
                debugDescription: "expected \(range.lowerBound) to \(range.upperBound)"
            )
        }
    }
}
