/// Why a store could not be opened; each is the operator's to mend.
package enum DiskMaterialStoreOpeningError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The master key must be 32 bytes long.
    case masterKeyLength(foundBytes: Int)
    /// The folder was written under another master key: its files could not be found or read.
    case otherMasterKey
    /// The folder holds something that this version does not know.
    case unknownFormat
    case unavailable(String)

    package var description: String {
        switch self {
        case .masterKeyLength(let found):
            "The master key of the material store has \(found) bytes; give exactly 32."
        case .otherMasterKey:
            "The material store was written under another master key; give the key it was made with."
        case .unknownFormat:
            "The material store's folder holds a format that this version does not know; give an empty folder."
        case .unavailable(let reason):
            "The material store's folder cannot be used: \(reason)."
        }
    }
}
