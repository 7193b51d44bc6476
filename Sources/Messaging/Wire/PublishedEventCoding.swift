import Orchestration

/// Events as they travel: the open part's exact bytes. Where a personal value stands in the journal there is `{"sealed": n}`.
package enum PublishedEventCoding {
    package static func encode(_ event: PublishedEvent) throws(WireError) -> WireMessage {
        var wire = try WireMessage(
            WireAttributes(
                id: event.id,
                source: WireSource.onevisit(event.tenant),
                type: WireType.event(event.kind, version: event.kindVersion),
                subject: event.caseID,
                time: event.occurredAt,
                tenant: event.tenant,
                jurisdiction: event.jurisdiction,
                traceparent: event.traceparent
            ),
            body: event.open
        )
        wire.headers.append(WireHeader(WireHeaderName.recordedTime, event.recordedAt.description))
        return wire
    }
}
