import Logging

extension Logger {
    func log(_ report: PartitionReport, partition: Int) {
        let metadata: Metadata = ["partition": "\(partition)"]
        switch report {
        case .opened(let epoch, let position):
            info("partition opened under epoch \(epoch) at position \(position)", metadata: metadata)
        case .doubt(let error):
            warning("lease given up, opening again: \(error)", metadata: metadata)
        case .quarantined(let commandID):
            error("command \(commandID) stopped the process twice and is quarantined", metadata: metadata)
        case .unreadable(let commandID, let reason):
            error("command \(commandID) waits, because its case cannot be read: \(reason)", metadata: metadata)
        case .halted(let reason):
            critical("partition halted, nothing is written any more: \(reason)", metadata: metadata)
        }
    }
}
