import CLibrdkafka
import Messaging

extension WireMessage {
    /// Copies a fetched message; its memory belongs to librdkafka.
    init(copying message: UnsafePointer<rd_kafka_message_t>) {
        let key = unsafe message.pointee.key.map { unsafe Self.bytes($0, message.pointee.key_len) }
        self.init(
            key: key.flatMap { String(validating: $0, as: UTF8.self) },
            headers: unsafe Self.headers(of: message),
            body: unsafe Self.bytes(message.pointee.payload, message.pointee.len)
        )
    }

    private static func headers(of message: UnsafePointer<rd_kafka_message_t>) -> [WireHeader] {
        var list: OpaquePointer?
        guard unsafe rd_kafka_message_headers(message, &list) == RD_KAFKA_RESP_ERR_NO_ERROR, let list = unsafe list
        else { return [] }
        return unsafe (0..<rd_kafka_header_cnt(list)).compactMap { index in
            var name: UnsafePointer<CChar>?
            var value: UnsafeRawPointer?
            var size = 0
            guard
                unsafe rd_kafka_header_get_all(list, index, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR,
                let name = unsafe name
            else { return nil }
            return unsafe WireHeader(String(cString: name), bytes(value, size))
        }
    }

    private static func bytes(_ pointer: UnsafeRawPointer?, _ count: Int) -> [UInt8] {
        unsafe Array(UnsafeRawBufferPointer(start: pointer, count: unsafe pointer == nil ? 0 : count))
    }
}
