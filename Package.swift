// swift-tools-version: 6.2
import PackageDescription

/// One place for the compiler's strictness: a misspelt upcoming feature is silently ignored by the
/// compiler, so the names are written once.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "onevisit",
    products: [
        .library(name: "AdapterKit", targets: ["AdapterKit", "KafkaTransport", "Messaging", "Orchestration"]),
        .executable(name: "onevisit", targets: ["onevisit"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/vapor/jwt-kit.git", from: "5.7.1"),
        .package(url: "https://github.com/apple/swift-crypto.git", "3.12.3"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.5.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    ],
    targets: [
        // The house, from the roof down: an import points up this list only.
        .target(name: "Orchestration", swiftSettings: strict),
        .target(name: "WorkflowFiles", dependencies: ["Orchestration", yams, crypto], swiftSettings: strict),
        .target(name: "Rehearsal", dependencies: ["Orchestration", "WorkflowFiles"], swiftSettings: strict),
        .target(
            name: "Guides",
            dependencies: ["Orchestration", "WorkflowFiles", .product(name: "Mustache", package: "swift-mustache")],
            resources: [.embedInCode("Templates")],
            swiftSettings: strict
        ),
        .target(name: "Messaging", dependencies: ["Orchestration", crypto], swiftSettings: strict),
        .systemLibrary(
            name: "CLibrdkafka",
            pkgConfig: "rdkafka",
            providers: [.apt(["librdkafka-dev"])]
        ),
        .target(
            name: "KafkaTransport",
            dependencies: ["Messaging", "Orchestration", "CLibrdkafka", logging, metrics, crypto],
            swiftSettings: strict
        ),
        .target(
            name: "AdapterKit",
            dependencies: ["Messaging", "Orchestration", logging, metrics],
            swiftSettings: strict
        ),
        .target(
            name: "Departments",
            dependencies: ["AdapterKit", "Messaging", "Orchestration", logging],
            swiftSettings: strict
        ),
        .target(
            name: "HTTPConnector",
            dependencies: [
                "AdapterKit", "Messaging", "Orchestration", yams, logging, crypto,
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Engine",
            dependencies: ["Messaging", "Orchestration", crypto, logging, lifecycle, metrics],
            swiftSettings: strict
        ),
        .systemLibrary(
            name: "CLibpq",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"])]
        ),
        .target(
            name: "PostgresJournal",
            dependencies: ["Engine", "Messaging", "Orchestration", "CLibpq", logging],
            resources: [.embedInCode("SQL"), .embedInCode("Migrations")],
            swiftSettings: strict
        ),
        .target(
            name: "DiskMaterialStore",
            dependencies: ["Engine", "Orchestration", crypto],
            swiftSettings: strict
        ),
        .target(
            name: "HTTPAPI",
            dependencies: [
                "Engine", "Messaging", "Orchestration", "PrometheusMetrics", logging, crypto, lifecycle, metrics,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "JWTKit", package: "jwt-kit"),
            ],
            resources: [.embedInCode("OpenAPI")],
            swiftSettings: strict
        ),
        .target(
            name: "EngineTestKit",
            dependencies: ["Engine", "Messaging", "Orchestration", "AdapterKit", crypto, logging],
            swiftSettings: strict
        ),
        .target(
            name: "PrometheusMetrics",
            dependencies: [.product(name: "CoreMetrics", package: "swift-metrics")],
            swiftSettings: strict
        ),
        .target(
            name: "ConformanceKit",
            dependencies: [
                "KafkaTransport", "Messaging", "Orchestration", logging, crypto,
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "onevisit",
            dependencies: [
                "AdapterKit", "ConformanceKit", "Departments", "DiskMaterialStore", "Engine", "EngineTestKit", "Guides",
                "HTTPAPI",
                "HTTPConnector", "KafkaTransport", "Messaging", "Orchestration", "PostgresJournal", "PrometheusMetrics",
                "Rehearsal", "WorkflowFiles", crypto, logging, lifecycle, metrics,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "JWTKit", package: "jwt-kit"),
            ],
            swiftSettings: strict
        ),

        // Random cases and the laws that hold for all of them; `case-fuzz` plays as many as one has time for.
        .target(name: "CaseLaws", dependencies: ["Orchestration"], path: "Tests/CaseLaws", swiftSettings: strict),
        .executableTarget(
            name: "case-fuzz",
            dependencies: ["CaseLaws"],
            path: "Tests/CaseFuzz",
            swiftSettings: strict
        ),
        .testTarget(name: "CaseLawTests", dependencies: ["CaseLaws", "Orchestration"], swiftSettings: strict),
        .testTarget(name: "OrchestrationTests", dependencies: ["CaseLaws", "Orchestration"], swiftSettings: strict),
        .testTarget(
            name: "WorkflowFilesTests",
            dependencies: ["WorkflowFiles", "Orchestration"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "RehearsalTests",
            dependencies: ["Rehearsal", "WorkflowFiles", "Orchestration"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GuidesTests",
            dependencies: ["Guides", "WorkflowFiles", "Orchestration"],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "MessagingTests",
            dependencies: ["CaseLaws", "Messaging", "Orchestration", crypto],
            swiftSettings: strict
        ),
        .testTarget(
            name: "AdapterKitTests",
            dependencies: ["AdapterKit", "Departments", "Messaging", "Orchestration", logging],
            swiftSettings: strict
        ),
        .testTarget(
            name: "KafkaTransportTests",
            dependencies: ["KafkaTransport", "Messaging", "Orchestration", "CLibrdkafka", logging, crypto],
            swiftSettings: strict
        ),
        .testTarget(
            name: "HTTPConnectorTests",
            dependencies: [
                "HTTPConnector", "AdapterKit", "Messaging", "Orchestration", logging,
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PrometheusMetricsTests",
            dependencies: ["PrometheusMetrics", metrics],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ConformanceKitTests",
            dependencies: ["ConformanceKit", "KafkaTransport", "Messaging", "Orchestration", logging, crypto],
            swiftSettings: strict
        ),
        .testTarget(
            name: "DistributedTests",
            dependencies: [
                "AdapterKit", "Departments", "Engine", "EngineTestKit", "KafkaTransport", "Messaging", "Orchestration",
                "PostgresJournal", logging, crypto,
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "EngineTests",
            dependencies: ["Engine", "EngineTestKit", "Messaging", "Orchestration", crypto],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PostgresJournalTests",
            dependencies: ["PostgresJournal", "Engine", "EngineTestKit", "Messaging", "Orchestration", "CLibpq"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "DiskMaterialStoreTests",
            dependencies: ["DiskMaterialStore", "Engine", "Orchestration"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "HTTPAPITests",
            dependencies: [
                "HTTPAPI", "Engine", "EngineTestKit", "DiskMaterialStore", "Messaging", "Orchestration",
                "PrometheusMetrics",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "JWTKit", package: "jwt-kit"), crypto, logging, yams,
            ],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
