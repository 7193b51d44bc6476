import ArgumentParser
import Departments
import Engine
import Foundation
import FoundationNetworking
import Guides
import HTTPAPI
import HTTPConnector
import KafkaTransport
import Messaging
import PostgresJournal

/// Turns what keeps a process from starting, or a client from its server, into one clear line and an exit code.
func reporting(_ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let error as URLError {
        throw failure(error.localizedDescription)
    } catch let error as CocoaError {
        throw failure("\(error.filePath ?? "a file") cannot be used: \(error.localizedDescription)")
    } catch let error as JournalError {
        throw failure("PostgreSQL: \(error.reason)")
    } catch let error as PostgresError {
        throw failure("PostgreSQL cannot be used: \(error)")
    } catch let error as TransportError {
        throw failure("Kafka: \(error)")
    } catch TokenVerifier.KeyError.unreadableKeySet {
        throw failure("--jwks must name a JSON Web Key Set of public keys, each with a kid")
    } catch let error as ExternalProgram.Failure {
        throw failure("\(error)")
    } catch let error as NoticeDocument.Failure {
        throw failure("\(error)")
    } catch let error where error is NoElectronicSeal.Failure || error is DocumentError {
        throw failure("\(error)")
    } catch let error where error is StartError || error is MasterKeyError {
        throw failure("\(error)")
    } catch let error where error is ConnectorError || error is OrderOriginError {
        throw failure("\(error)")
    } catch let error where error is ConfigurationError || error is RegisterError {
        throw failure("\(error)")
    }
}

private func failure(_ text: String) -> ExitCode {
    FileHandle.standardError.write(Data("onevisit: \(text)\n".utf8))
    return Exit.unreachable
}
