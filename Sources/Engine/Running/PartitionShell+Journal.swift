extension PartitionShell {
    /// Asks the journal for what the machine wants and says what came of it.
    func result(of action: PartitionAction) async -> PartitionInput {
        switch action {
        case .open:
            do throws(JournalError) {
                return .opened(try await journal.open(partition: partition, owner: owner))
            } catch {
                return .openFailed(error)
            }
        case .noteSuspect(let epoch, let commandID):
            do throws(JournalError) {
                try await journal.noteSuspect(partition: partition, epoch: epoch, commandID: commandID)
                return .suspectNoted
            } catch {
                return .noteSuspectFailed(error)
            }
        case .load(let request):
            do throws(JournalError) {
                return .loaded(try await journal.load(request))
            } catch {
                return .loadFailed(error)
            }
        case .commit(let commit):
            let beginning = ContinuousClock.now
            do throws(JournalError) {
                try await journal.commit(commit)
                metrics.note(commit, took: ContinuousClock.now - beginning)
                return .committed
            } catch {
                return .commitFailed(error)
            }
        case .release(let epoch):
            // If it fails, the lease simply ends when somebody else opens the partition.
            try? await journal.release(partition: partition, epoch: epoch)
            return .released
        case .scanDueCases(let until, let limit):
            do throws(JournalError) {
                return .dueCases(try await journal.dueCases(partition: partition, until: until, limit: limit))
            } catch {
                return .dueCasesFailed
            }
        case .complete, .setAside, .acquired, .lost, .advanced, .tallied, .report, .stopped:
            return .tick
        }
    }
}
