package import Messaging

/// A work order on its way to the adapter, as it should be or as it must not be.
package struct Parcel: Hashable, Sendable {
    package enum Disguise: Hashable, Sendable, CaseIterable {
        /// As the engine sends it.
        case none
        /// With members that a later version may add.
        case unknownMembers
        /// Signed by somebody who does not have the department's key.
        case forged
        case unsigned
        /// Not JSON, under the right headers and signature.
        case notJSON
        /// A type of message that does not exist yet.
        case unknownType
    }

    package var order: WorkOrderMessage
    package var disguise: Disguise

    package init(_ order: WorkOrderMessage, as disguise: Disguise = .none) {
        self.order = order
        self.disguise = disguise
    }
}
