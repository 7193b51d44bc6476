import WorkflowFiles

/// Faults in a file that is laid over another theme.
extension Faults {
    static let overlays: [Fault] = [
        Fault(.unknownBase, in: SmallLibrary.overlay, "test-theme@1", "«test-theme@2"),
        Fault(.badReference, in: SmallLibrary.overlay, "test-theme@1", "«test-theme"),
        Fault(.unknownKey, in: SmallLibrary.overlay, "set:", "«items: {}\nset:"),
        Fault(.unknownKey, in: SmallLibrary.overlay, "lead: housing", "«leader: housing"),
        Fault(.unknownTarget, in: SmallLibrary.overlay, "items: {second:", "items: {«secnd:"),
        Fault(.duplicateID, in: SmallLibrary.overlay, "fourth: {catalogue", "«first: {catalogue"),
        Fault(.unknownTarget, in: SmallLibrary.overlay, "[third]", "[«fifth]"),
        Fault(.unknownItem, in: SmallLibrary.overlay, "after: [first]", "after: [«third]"),
        Fault(.limitLoosened, in: SmallLibrary.overlay, "promisedLimit: 3wd", "promisedLimit: «9wd"),
    ]
}
