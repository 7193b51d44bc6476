import Orchestration
import Testing
import WorkflowFiles

@Suite("The bytes of a definition")
struct DefinitionBytesTests {
    /// Running cases are pinned to this hash: it was taken before lists, tasks, alternatives and the rest existed.
    @Test("are the same as ever where nothing new is used")
    func pinned() throws {
        let workflow = try #require(WorkflowLibrary.read(SmallLibrary.texts).definitions().first)
        #expect(workflow.hash == "22ba0ee6a2ab30307a7dd2986193686184b356591014257ae07acdfe8c9ca219")
    }

    @Test("are the same where what goes without saying is written out")
    func canonical() throws {
        var texts = SmallLibrary.texts
        texts[SmallLibrary.theme] = texts[SmallLibrary.theme]?
            .replacing("verifyBy: hr", with: "verifyBy: hr, commitmentKind: proof, onFalse: revoke")
            .replacing("acceptance: reviewed", with: "acceptance: {method: reviewed, perItem: no, deemed: no}")
        let workflow = try #require(WorkflowLibrary.read(texts).definitions().first)
        #expect(workflow.hash == "22ba0ee6a2ab30307a7dd2986193686184b356591014257ae07acdfe8c9ca219")
    }
}
