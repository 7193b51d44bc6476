import CLibrdkafka
import Foundation
public import Messaging
import Synchronization

/// librdkafka's mock brokers in this process, over TCP and in the real protocol: for trials and tests, never for data.
///
/// All is in memory: each partition keeps its last 5 MiB. Ports are chosen by the system. Topics can only be made here, not over
/// the protocol (and a topic that a client asks for and nobody made appears with four partitions); there are no transactions. Members of a group need a `session.timeout.ms` of at least 3500; the first one
/// waits three seconds to join.
@safe
public final class KafkaMockCluster: @unchecked Sendable {
    private let client: OpaquePointer
    private let cluster: OpaquePointer
    private let isClosed = Mutex(false)

    /// `host:port` of every broker, separated by commas.
    public let bootstrapServers: String

    /// - Parameters:
    ///   - brokers: at least 1; their ids begin with 1.
    ///   - topics: the number of partitions of each.
    public init(brokers: Int = 1, topics: [String: Int] = [:]) throws(TransportError) {
        precondition(brokers > 0, "a cluster needs a broker")
        var text: [CChar] = Array(repeating: 0, count: 256)
        let configuration = unsafe rd_kafka_conf_new()
        // The client itself talks to nobody, and would say so on standard error.
        _ = unsafe rd_kafka_conf_set(configuration, "log_level", "3", nil, 0)
        guard let client = unsafe rd_kafka_new(RD_KAFKA_PRODUCER, configuration, &text, text.count),
            let cluster = unsafe rd_kafka_mock_cluster_new(client, Int32(brokers)),
            let servers = unsafe rd_kafka_mock_cluster_bootstraps(cluster)
        else { throw .unavailable("no mock cluster could be started") }
        unsafe self.client = unsafe client
        unsafe self.cluster = unsafe cluster
        bootstrapServers = unsafe String(cString: servers)
        for (topic, partitions) in topics {
            try create(topic: topic, partitions: partitions)
        }
    }

    deinit {
        close()
    }

    /// Ends the brokers and forgets every message. Later calls have no effect.
    public func close() {
        let isFirst = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return !isClosed
        }
        guard isFirst else { return }
        unsafe rd_kafka_mock_cluster_destroy(cluster)
        unsafe rd_kafka_destroy(client)
    }
}

extension KafkaMockCluster {
    public func create(topic: String, partitions: Int) throws(TransportError) {
        let code = unsafe rd_kafka_mock_topic_create(cluster, topic, Int32(partitions), 1)
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(code, at: topic).transportError }
    }

    /// Cuts every connection to a broker and takes no more, or lets it be reached again.
    ///
    /// - Parameter broker: its id; `nil` for all.
    public func setBroker(_ broker: Int? = nil, isUp: Bool) {
        let id = broker.map(Int32.init) ?? -1
        _ = unsafe isUp ? rd_kafka_mock_broker_set_up(cluster, id) : rd_kafka_mock_broker_set_down(cluster, id)
    }

    /// Lets nobody find a topic, as if it had not been made yet.
    public func hide(topic: String, _ isHidden: Bool) {
        let code = isHidden ? RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART : RD_KAFKA_RESP_ERR_NO_ERROR
        unsafe rd_kafka_mock_topic_set_error(cluster, topic, code)
    }

    /// Does not allow the next requests to read messages.
    public func forbidNextFetch(times: Int = 1) {
        let errors = Array(repeating: RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, count: times)
        let fetchRequest: Int16 = 1
        unsafe rd_kafka_mock_push_request_errors_array(cluster, fetchRequest, errors.count, errors)
    }

    /// Lets nobody into a group for the next requests.
    public func forbidNextJoin(times: Int = 1) {
        let errors = Array(repeating: RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED, count: times)
        let joinGroupRequest: Int16 = 11
        unsafe rd_kafka_mock_push_request_errors_array(cluster, joinGroupRequest, errors.count, errors)
    }

    /// Has the next requests to write messages refused.
    public func refuseNextProduce(_ refusal: Refusal, times: Int = 1) {
        let errors = Array(repeating: refusal.code, count: times)
        let produceRequest: Int16 = 0
        unsafe rd_kafka_mock_push_request_errors_array(cluster, produceRequest, errors.count, errors)
    }

    public enum Refusal: Hashable, Sendable {
        case tooLarge, notAllowed, notEnoughReplicas

        var code: rd_kafka_resp_err_t {
            switch self {
            case .tooLarge: RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE
            case .notAllowed: RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED
            case .notEnoughReplicas: RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS
            }
        }
    }
}
