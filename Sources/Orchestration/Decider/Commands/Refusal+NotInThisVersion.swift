extension Refusal {
    /// Named here until each room has its rules; nothing is half-done meanwhile.
    static let notInThisVersion = Refusal(
        .quarantined,
        LocalizedText(zh: "本版本尚不支持此操作。", en: "This version does not carry this out yet.")
    )
}
