import CLibpq

extension LibpqHandle {
    /// These queue a message in libpq's buffer, which grows as needed; `PQflush` sends it. False if libpq refuses.
    func sendPrepare(name: String, text: String, types: [UInt32]) -> Bool {
        unsafe PQsendPrepare(pointer, name, text, Int32(types.count), types) == 1
    }

    func sendExecute(name: String, parameters: [PostgresValue]) -> Bool {
        // libpq copies the values before it returns. One buffer for all of them, because its address must hold
        // while libpq reads; an empty value still needs an address, since a null pointer means NULL.
        var buffer: [UInt8] = [0]
        buffer.reserveCapacity(1 + parameters.reduce(0) { $0 + ($1.bytes?.count ?? 0) })
        var offsets: [Int?] = []
        for parameter in parameters {
            offsets.append(parameter.bytes == nil ? nil : buffer.count - 1)
            buffer.append(contentsOf: parameter.bytes ?? [])
        }
        let lengths = parameters.map { Int32($0.bytes?.count ?? 0) }
        let formats: [Int32] = Array(repeating: 1, count: parameters.count)
        return unsafe buffer.withUnsafeBytes { bytes in
            let base = unsafe bytes.baseAddress.map { unsafe $0.assumingMemoryBound(to: CChar.self) + 1 }
            let values = unsafe offsets.map { offset in
                unsafe offset.flatMap { offset in unsafe base.map { unsafe $0 + offset } }
            }
            return unsafe PQsendQueryPrepared(
                pointer,
                name,
                Int32(parameters.count),
                values,
                lengths,
                formats,
                1
            ) == 1
        }
    }

    func sendScript(_ text: String) -> Bool {
        unsafe PQsendQuery(pointer, text) == 1
    }

    func sendSync() -> Bool {
        unsafe PQpipelineSync(pointer) == 1
    }
}
