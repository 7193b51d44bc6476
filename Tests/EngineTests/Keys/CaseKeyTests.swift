import Engine
import Orchestration
import Testing

@Suite("A case's key opens what it sealed, where it sealed it")
struct CaseKeyTests {
    static let source = GeneratorKeySource(SeededGenerator(seed: 7))
    static let stream = StreamID("case-1")
    let master: MasterKey
    let key: CaseKey

    init() throws {
        master = try MasterKey(bytes: (0..<32).map { UInt8($0) })
        key = Self.source.newCaseKey()
    }

    @Test("wrapping and unwrapping give the key back")
    func wraps() throws {
        let wrapped = try master.wrap(key, of: "case-1", nonce: Self.source.nonce())
        #expect(try master.unwrap(wrapped, of: "case-1") == key)
    }

    @Test("a wrapped key serves its own case alone")
    func wrappedKeyIsBoundToItsCase() throws {
        let wrapped = try master.wrap(key, of: "case-1", nonce: Self.source.nonce())
        #expect(throws: KeyError.notAuthentic) { try master.unwrap(wrapped, of: "case-2") }
    }

    @Test("another master key is told by its id")
    func otherMasterKey() throws {
        let wrapped = try master.wrap(key, of: "case-1", nonce: Self.source.nonce())
        let other = try MasterKey(bytes: (1...32).map { UInt8($0) })
        #expect(throws: KeyError.otherMasterKey(id: master.id)) { try other.unwrap(wrapped, of: "case-1") }
    }

    @Test("no byte of a wrapped key can be changed, and none left out")
    func wrappedKeyIsAuthentic() throws {
        let wrapped = try master.wrap(key, of: "case-1", nonce: Self.source.nonce())
        for index in wrapped.indices {
            var changed = wrapped
            changed[index] ^= 1
            #expect(throws: KeyError.self) { try master.unwrap(changed, of: "case-1") }
            #expect(throws: KeyError.self) { try master.unwrap(Array(wrapped[..<index]), of: "case-1") }
        }
    }

    @Test("a sealed part opens only at its own stream, version and type")
    func sealedPartIsBoundToItsPlace() throws {
        let sealed = try seal("secret")
        let opened = try key.open(sealed, stream: Self.stream, version: 3, type: "itemApproved")
        #expect(opened == Array("secret".utf8))
        let elsewhere: [(StreamID, Int, String)] = [
            (StreamID("case-2"), 3, "itemApproved"),
            (StreamID(category: .subject, id: "case-1"), 3, "itemApproved"),
            (Self.stream, 4, "itemApproved"), (Self.stream, 3, "itemRejected"), (Self.stream, 3, ""),
        ]
        for (stream, version, type) in elsewhere {
            #expect(throws: KeyError.notAuthentic) {
                try key.open(sealed, stream: stream, version: version, type: type)
            }
        }
    }

    @Test("no byte of a sealed part can be changed, and none left out")
    func sealedPartIsAuthentic() throws {
        let sealed = try seal("secret 王小明")
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 0x80
            // Nothing at all is the form of an event without personal values; there the leaf tells.
            let damaged = index == 0 ? [changed] : [changed, Array(sealed[..<index])]
            for bytes in damaged {
                #expect(throws: KeyError.notAuthentic) {
                    try key.open(bytes, stream: Self.stream, version: 3, type: "itemApproved")
                }
            }
        }
    }

    @Test("nothing to seal takes no bytes")
    func emptyPart() throws {
        #expect(try seal("") == [])
        #expect(try key.open([], stream: Self.stream, version: 3, type: "itemApproved") == [])
    }

    @Test("a seed repeats keys and nonces; chance does not")
    func sources() {
        let (one, two) = (GeneratorKeySource(SeededGenerator(seed: 1)), GeneratorKeySource(SeededGenerator(seed: 1)))
        #expect(one.newCaseKey() == two.newCaseKey())
        #expect(one.nonce() == two.nonce())
        #expect(one.nonce() != two.newCaseKeyThenNonce())
        let chance = RandomKeySource()
        #expect(chance.newCaseKey() != chance.newCaseKey())
        #expect(Set((0..<1_000).map { _ in chance.nonce() }).count == 1_000)
    }

    private func seal(_ text: String) throws -> [UInt8] {
        try key.seal(
            Array(text.utf8),
            stream: Self.stream,
            version: 3,
            type: "itemApproved",
            nonce: Self.source.nonce()
        )
    }
}

extension KeySource {
    fileprivate func newCaseKeyThenNonce() -> Nonce {
        _ = newCaseKey()
        return nonce()
    }
}
