import Orchestration
import WorkflowFiles

/// What is given before anything happens.
struct Given: Sendable {
    var application = Application()
    var customs = Customs.all
    var hasOpenBreach = false
    var isDrawn: Bool?
}

extension ScenarioFile {
    /// The values of a mapping by their keys; unknown keys are told.
    mutating func keyed(_ tree: Tree, _ admitted: [ScenarioKey]) -> [ScenarioKey: Tree] {
        guard let entries = tree.mapping else {
            tell(Complaint(zh: "此处应为若干“键: 值”。", en: "Expected “key: value” pairs here."), at: tree.position)
            return [:]
        }
        var values: [ScenarioKey: Tree] = [:]
        for entry in entries {
            guard let word = entry.key.scalar, let key = ScenarioKey.names[word], admitted.contains(key) else {
                let word = entry.key.scalar ?? ""
                let known = admitted.flatMap { $0.words.all }
                tell(.unknown(word, both("此处的键", "key of this place"), among: known), at: entry.key.position)
                continue
            }
            values[key] = entry.value
        }
        return values
    }

    mutating func customs(_ tree: Tree) -> Customs {
        var customs = Customs.none
        for element in tree.elements {
            switch element.scalar ?? "" {
            case "签收", "acknowledged": customs.acknowledges = true
            case "查到", "found": customs.finds = true
            case "无", "none": break
            case let word:
                let known = ["签收", "查到", "无", "acknowledged", "found", "none"]
                tell(.unknown(word, both("自动发生的事", "thing that happens unasked"), among: known), at: element.position)
            }
        }
        return customs
    }

    mutating func read(_ tree: Tree, into given: inout Given, _ vocabulary: Vocabulary) {
        let materials = both("材料", "material")
        for (key, value) in keyed(tree, ScenarioKey.ofApplication).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            switch key {
            case .situations: readSituations(value, into: &given.application, vocabulary)
            case .lists: readLists(value, into: &given.application, vocabulary)
            case .unanswered:
                let names = named(value, vocabulary.situations, both("情形", "situation"), vocabulary)
                given.application.unanswered = Set(names.map(\.value))
            case .form: readForm(value, into: &given.application, vocabulary)
            case .materials:
                given.application.materials = named(value, vocabulary.materials, materials, vocabulary).map(\.value)
            case .missing:
                let names = named(value, vocabulary.materials, materials, vocabulary)
                given.application.missing = Set(names.map(\.value))
            case .promises:
                given.application.promises = named(value, vocabulary.materials, materials, vocabulary).map(\.value)
            case .commitments:
                given.application.commitments = [:]
                for name in named(value, vocabulary.materials, materials, vocabulary) {
                    given.application.commitments.updateValue(name.version, forKey: name.value)
                }
            case .without:
                let names = named(value, vocabulary.parties, both("当事人", "party"), vocabulary)
                given.application.unnamedParties = Set(names.map(\.value))
            case .unsigned:
                let names = named(value, vocabulary.acts, both("须办事项", "act"), vocabulary)
                given.application.unsigned = Set(names.map(\.value))
            case .breach:
                given.hasOpenBreach = truth(value) ?? false
            case .drawn:
                given.isDrawn = truth(value)
            default:
                break
            }
        }
    }

    /// A list of names, `name@version` where a version is meant.
    private mutating func named<Subject>(
        _ tree: Tree,
        _ table: NameTable<Identifier<Subject>>,
        _ kind: LocalizedText,
        _ vocabulary: Vocabulary
    ) -> [(value: Identifier<Subject>, version: Int?)] {
        var values: [(value: Identifier<Subject>, version: Int?)] = []
        for element in tree.elements where !["无", "none"].contains(element.scalar ?? "") {
            do throws(Complaint) {
                var phrase = Phrase(Substring(element.scalar ?? ""), vocabulary)
                repeat {
                    let value = phrase.instance(try phrase.require(table, kind))
                    values.append((value, phrase.suffix("@").flatMap { Int($0) }))
                } while phrase.takeSeparator()
                try phrase.finish()
            } catch {
                tell(error, at: element.position)
            }
        }
        return values
    }

    private mutating func readSituations(
        _ tree: Tree,
        into application: inout Application,
        _ vocabulary: Vocabulary
    ) {
        application.situations = [:]
        if let entries = tree.mapping {
            for entry in entries {
                do throws(Complaint) {
                    let (id, value) = try ValueReader.situation(
                        entry.key.scalar ?? "",
                        entry.value.scalar ?? "",
                        vocabulary
                    )
                    application.situations[id] = value
                } catch {
                    tell(error, at: entry.key.position)
                }
            }
        } else {
            for name in named(tree, vocabulary.situations, both("情形", "situation"), vocabulary) {
                application.situations[name.value] = .boolean(true)
            }
        }
    }

    private mutating func readForm(_ tree: Tree, into application: inout Application, _ vocabulary: Vocabulary) {
        for entry in tree.mapping ?? [] {
            do throws(Complaint) {
                let name = entry.key.scalar ?? ""
                guard let id = vocabulary.fields[name],
                    let field = vocabulary.definition.form.first(where: { $0.id == id })
                else { throw Complaint.unknown(name, both("表单字段", "form field"), among: vocabulary.fields.names) }
                let text = entry.value.scalar ?? ""
                let value = ["无", "none"].contains(text) ? nil : try ValueReader.value(text, field.kind)
                application.form.updateValue(value, forKey: id)
            } catch {
                tell(error, at: entry.key.position)
            }
        }
    }

    private mutating func readLists(_ tree: Tree, into application: inout Application, _ vocabulary: Vocabulary) {
        for entry in tree.mapping ?? [] {
            guard let id = vocabulary.lists[entry.key.scalar ?? ""] else {
                let name = entry.key.scalar ?? ""
                tell(.unknown(name, both("名单", "list"), among: vocabulary.lists.names), at: entry.key.position)
                continue
            }
            application.lists[id] = entry.value.elements.compactMap(\.scalar).map { ElementKey($0) }
        }
    }

    private mutating func truth(_ tree: Tree) -> Bool? {
        if let truth = ValueReader.truth(tree.scalar ?? "") { return truth }
        tell(Complaint(zh: "应为“是”或“否”。", en: "Expected “yes” or “no”."), at: tree.position)
        return nil
    }
}
