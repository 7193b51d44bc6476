import CLibrdkafka
import Messaging

/// The arguments of one `rd_kafka_produceva`; its pointers hold only while ``WireMessage/withProduceArguments`` runs.
@unsafe
struct ProduceArguments {
    fileprivate let topic: UnsafePointer<CChar>
    fileprivate let partition: Int32
    fileprivate let key: UnsafeRawBufferPointer?
    fileprivate let value: UnsafeRawBufferPointer
    fileprivate let headers: [WireHeader]

    /// Hands a copy of the message to librdkafka.
    ///
    /// - Parameter token: comes back with the delivery report.
    func produce(with client: OpaquePointer, token: UInt) -> rd_kafka_resp_err_t {
        // A null pointer would be no value at all, which is not the same as an empty one.
        let somewhere = unsafe UnsafeRawPointer(topic)
        let list = unsafe rd_kafka_headers_new(headers.count)
        for header in unsafe headers {
            _ = unsafe header.value.withUnsafeBytes { bytes in
                unsafe rd_kafka_header_add(list, header.name, -1, bytes.baseAddress ?? somewhere, bytes.count)
            }
        }
        var values: [rd_kafka_vu_t] = unsafe []
        unsafe values.append(rd_kafka_vu_t(RD_KAFKA_VTYPE_TOPIC) { unsafe $0.u.cstr = unsafe topic })
        unsafe values.append(rd_kafka_vu_t(RD_KAFKA_VTYPE_PARTITION) { unsafe $0.u.i32 = unsafe partition })
        unsafe values.append(
            rd_kafka_vu_t(RD_KAFKA_VTYPE_MSGFLAGS) { unsafe $0.u.i = Int32(RD_KAFKA_MSG_F_COPY) }
        )
        unsafe values.append(rd_kafka_vu_t(RD_KAFKA_VTYPE_VALUE, bytes: value, or: somewhere))
        if let key = unsafe key { unsafe values.append(rd_kafka_vu_t(RD_KAFKA_VTYPE_KEY, bytes: key, or: somewhere)) }
        unsafe values.append(
            rd_kafka_vu_t(RD_KAFKA_VTYPE_OPAQUE) { unsafe $0.u.ptr = UnsafeMutableRawPointer(bitPattern: token) }
        )
        unsafe values.append(rd_kafka_vu_t(RD_KAFKA_VTYPE_HEADERS) { unsafe $0.u.headers = unsafe list })
        guard let error = unsafe rd_kafka_produceva(client, values, values.count) else {
            return RD_KAFKA_RESP_ERR_NO_ERROR
        }
        defer { unsafe rd_kafka_error_destroy(error) }
        unsafe rd_kafka_headers_destroy(list)
        return unsafe rd_kafka_error_code(error)
    }

}

extension WireMessage {
    func withProduceArguments<Value>(
        topic: String,
        partition: Int,
        _ body: (ProduceArguments) -> Value
    ) -> Value {
        unsafe topic.withCString { topic in
            unsafe self.body.withUnsafeBytes { value in
                func run(_ key: UnsafeRawBufferPointer?) -> Value {
                    unsafe body(
                        ProduceArguments(
                            topic: topic,
                            partition: Int32(partition),
                            key: key,
                            value: value,
                            headers: headers
                        )
                    )
                }
                guard let key else { return run(nil) }
                return unsafe Array(key.utf8).withUnsafeBytes { unsafe run($0) }
            }
        }
    }

    /// What counts against a broker's limit: key, body, headers, and room for the record's own lengths.
    package var sizeBytes: Int {
        headers.reduce((key?.utf8.count ?? 0) + body.count + 70) { $0 + $1.name.utf8.count + $1.value.count + 10 }
    }
}

extension rd_kafka_vu_t {
    fileprivate init(_ type: rd_kafka_vtype_t, _ fill: (inout rd_kafka_vu_t) -> Void) {
        unsafe self.init()
        unsafe vtype = type
        unsafe fill(&self)
    }

    fileprivate init(_ type: rd_kafka_vtype_t, bytes: UnsafeRawBufferPointer, or somewhere: UnsafeRawPointer) {
        unsafe self.init(type) { value in
            unsafe value.u.mem.ptr = unsafe UnsafeMutableRawPointer(mutating: bytes.baseAddress ?? somewhere)
            unsafe value.u.mem.size = bytes.count
        }
    }
}
