/// A message as a broker carries it: a CloudEvent in Kafka's binary mode, attributes in headers, data in the body.
public struct WireMessage: Hashable, Sendable {
    /// The case's id: what belongs to one case stays in order.
    public var key: String?
    public var headers: [WireHeader]
    public var body: [UInt8]

    public init(key: String?, headers: [WireHeader], body: [UInt8]) {
        self.key = key
        self.headers = headers
        self.body = body
    }

    /// A header's text; `nil` if it is missing, stands more than once, or is no UTF-8.
    public subscript(name: String) -> String? {
        let found = headers.filter { $0.name == name }
        guard found.count == 1 else { return nil }
        return String(validating: found[0].value, as: UTF8.self)
    }
}

public struct WireHeader: Hashable, Sendable {
    public var name: String
    public var value: [UInt8]

    public init(_ name: String, _ value: [UInt8]) {
        self.name = name
        self.value = value
    }

    public init(_ name: String, _ text: String) {
        self.init(name, Array(text.utf8))
    }
}

/// Names of the headers. CloudEvents 1.0, Kafka protocol binding §3.2.3; `traceparent` as W3C Trace Context has it.
public enum WireHeaderName {
    public static let specificationVersion = "ce_specversion"
    public static let id = "ce_id"
    public static let source = "ce_source"
    public static let type = "ce_type"
    public static let subject = "ce_subject"
    public static let time = "ce_time"
    public static let tenant = "ce_tenant"
    public static let jurisdiction = "ce_jurisdiction"
    /// On published events: when it was recorded; `ce_time` says when it took effect.
    public static let recordedTime = "ce_recordedtime"
    public static let contentType = "content-type"
    public static let traceparent = "traceparent"
    /// HMAC-SHA256 in lower-case hexadecimal over the signed text; see ``DepartmentKey``.
    public static let signature = "onevisit-signature"
    /// On dead letters: where the message came from and why it lies here.
    public static let originTopic = "onevisit-origin-topic"
    public static let originPartition = "onevisit-origin-partition"
    public static let originOffset = "onevisit-origin-offset"
    public static let reason = "onevisit-reason"
    public static let reasonPlace = "onevisit-reason-place"
    public static let reasonDetail = "onevisit-reason-detail"
    /// `true` on a dead letter that was too large to be kept whole.
    public static let cut = "onevisit-cut"

    static let deadLetterNames = [
        originTopic, originPartition, originOffset, reason, reasonPlace, reasonDetail, cut,
    ]
}

/// A message with the place it was read from.
public struct InboundMessage: Hashable, Sendable {
    public var channel: Channel
    public var partition: Int
    public var offset: Int64
    /// The name under which a partition's owner keeps its position: topic and cluster, because offsets mean nothing in another
    /// cluster.
    public var source: String
    public var message: WireMessage

    public init(channel: Channel, partition: Int, offset: Int64, source: String, message: WireMessage) {
        self.channel = channel
        self.partition = partition
        self.offset = offset
        self.source = source
        self.message = message
    }
}
