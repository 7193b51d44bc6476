/// A message that nobody could read, kept as it was, with where it came from and why it lies here. Dead letters may hold personal
/// data of senders that did not keep to the contract: the topic is read by operators only and kept for a short time.
public enum DeadLetter {
    /// As much of the message as fits: every message that came in can be put away, whatever it holds.
    public static func make(from inbound: InboundMessage, because error: WireError) -> WireMessage {
        let message = inbound.message
        var headers = [
            WireHeader(WireHeaderName.originTopic, inbound.channel.topic),
            WireHeader(WireHeaderName.originPartition, String(inbound.partition)),
            WireHeader(WireHeaderName.originOffset, String(inbound.offset)),
            WireHeader(WireHeaderName.reason, error.code.rawValue),
        ]
        if let place = error.place { headers.append(WireHeader(WireHeaderName.reasonPlace, cut(place))) }
        headers.append(WireHeader(WireHeaderName.reasonDetail, cut(error.detail)))

        let ours = Set(WireHeaderName.deadLetterNames)
        var kept: [WireHeader] = []
        var roomBytes = WireLimits.headerBytes
        for header in message.headers.prefix(WireLimits.headerCount) where !ours.contains(header.name) {
            guard header.sizeBytes <= roomBytes else { break }
            roomBytes -= header.sizeBytes
            kept.append(header)
        }
        let foreign = message.headers.filter { !ours.contains($0.name) }
        let isCut = kept.count < foreign.count || message.body.count > WireLimits.bodyBytes
        if isCut { headers.append(WireHeader(WireHeaderName.cut, "true")) }
        return WireMessage(
            key: message.key.map(cut),
            headers: kept + headers,
            body: Array(message.body.prefix(WireLimits.bodyBytes))
        )
    }

    private static func cut(_ text: String) -> String {
        String(text.unicodeScalars.prefix(500))
    }
}
