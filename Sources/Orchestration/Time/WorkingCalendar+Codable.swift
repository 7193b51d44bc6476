extension WorkingCalendar: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, version, offset, closed, working, firstDate, lastDate
        case closures, officeHours, movesFromHoliday, basis
    }

    /// - Throws: `DecodingError` that carries the ``WorkingCalendarError`` when the dates contradict each other.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let id = try container.decode(String.self, forKey: .id)
        let version = try container.decode(String.self, forKey: .version)
        let offset = try container.decode(UTCOffset.self, forKey: .offset)
        let closed = try container.decode(Set<CivilDate>.self, forKey: .closed)
        let working = try container.decode(Set<CivilDate>.self, forKey: .working)
        let firstDate = try container.decode(CivilDate.self, forKey: .firstDate)
        let lastDate = try container.decode(CivilDate.self, forKey: .lastDate)
        let closures = try container.decodeIfPresent([AdHocClosure].self, forKey: .closures) ?? []
        let officeHours = try container.decodeIfPresent(OfficeHours.self, forKey: .officeHours)
        let movesFromHoliday = try container.decodeIfPresent(Bool.self, forKey: .movesFromHoliday) ?? true
        let basis = try container.decodeIfPresent(String.self, forKey: .basis)
        do {
            try self.init(
                id: id,
                version: version,
                offset: offset,
                closed: closed,
                working: working,
                firstDate: firstDate,
                lastDate: lastDate,
                closures: closures,
                officeHours: officeHours,
                movesFromHoliday: movesFromHoliday,
                basis: basis
            )
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error)
            )
        }
    }

    /// Dates are written in order, so that equal calendars have equal bytes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(version, forKey: .version)
        try container.encode(offset, forKey: .offset)
        try container.encode(closed.sorted(), forKey: .closed)
        try container.encode(working.sorted(), forKey: .working)
        try container.encode(firstDate, forKey: .firstDate)
        try container.encode(lastDate, forKey: .lastDate)
        if !closures.isEmpty { try container.encode(closures, forKey: .closures) }
        try container.encodeIfPresent(officeHours, forKey: .officeHours)
        if !movesFromHoliday { try container.encode(movesFromHoliday, forKey: .movesFromHoliday) }
        try container.encodeIfPresent(basis, forKey: .basis)
    }
}
