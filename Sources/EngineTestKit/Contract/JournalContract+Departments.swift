import Engine
import Orchestration

extension JournalContract {
    static let departmentChecks = [
        Check("the last that an operator said about a department is in force") { bench in
            let modes: [DepartmentControl.Mode] = [.paused, .draining(ordersPerMinute: 30), .running, .paused]
            let other = DepartmentID("other-\(bench.run)")
            let quiet = DepartmentID("quiet-\(bench.run)")
            for (number, mode) in modes.enumerated() {
                let control = DepartmentControl(
                    mode: mode,
                    by: "operator-\(number)",
                    reason: "因 \(number)",
                    since: bench.now.adding(Int64(-number))
                )
                try await bench.store.set(control, of: bench.department)
                let controls = try await bench.store.controls()
                try expectEqual(controls[bench.department], control, "the control of the department")
                try expectEqual(controls[quiet], nil, "a department that nobody has said anything about")
                if number == 1 { try await bench.store.set(control, of: other) }
            }
            let kept = try await bench.store.controls()[other]
            try expectEqual(kept?.mode, modes[1], "the control of another department")
        },
        Check("figures count what waits at every department that ever had an order") { bench in
            let busy = bench.department
            let idle = DepartmentID("idle-\(bench.run)")
            try await bench.write([
                bench.order(1, status: .closed), bench.order(2), bench.order(3), bench.order(4, status: .received),
                bench.order(5, handling: .manual), bench.order(6, status: .failed),
                bench.order(7, department: idle, status: .closed),
            ])
            let figures = try await bench.figures()
            let wanted = DepartmentFigures(
                department: busy,
                unacknowledged: 3,
                underWay: 1,
                failed: 1,
                oldestIssuedAt: bench.now.adding(2)
            )
            try expectEqual(figures[busy], wanted, "figures of a department with open orders")
            let nothing = DepartmentFigures(
                department: idle,
                unacknowledged: 0,
                underWay: 0,
                failed: 0,
                oldestIssuedAt: nil
            )
            try expectEqual(figures[idle], nothing, "figures of a department without open orders")
            try await bench.write([bench.order(2, status: .received)], isMove: true)
            let later = try await bench.figures()[busy]
            try expectEqual(later?.unacknowledged, 2, "unacknowledged orders after one was acknowledged")
            try expectEqual(later?.underWay, 2, "orders under way after one was acknowledged")
        },
        Check("an order that moves keeps what it says") { bench in
            let issued = bench.order(1)
            try await bench.write([issued])
            var moved = issued
            moved.status = .failed
            moved.revision = 2
            try await bench.write([moved], isMove: true)
            let row = try await bench.store.workOrder(issued.order.id, tenant: bench.tenant)
            try expectEqual(row, moved, "the order after its move")
        },
        Check("an outage is open once, from its first notice to its end, for each destination and partition") { bench in
            let name = "workorders/\(bench.run)"
            let outage = Outage(destination: name, partition: 0, since: bench.now, detail: "refused")
            let elsewhere = Outage(destination: name, partition: 1, since: bench.now, detail: "refused")
            try await bench.store.closeOutage(of: name, partition: 0, at: bench.now)
            try await bench.store.openOutage(outage)
            try await bench.store.openOutage(
                Outage(destination: name, partition: 0, since: bench.now.adding(5), detail: "still")
            )
            try await bench.store.openOutage(elsewhere)
            try expectEqual(try await bench.outages(of: name), [outage, elsewhere], "open outages")
            // The clock of whoever closes it may be behind.
            try await bench.store.closeOutage(of: name, partition: 0, at: bench.now.adding(-5))
            try expectEqual(try await bench.outages(of: name), [elsewhere], "open outages after one has ended")
            let again = Outage(destination: name, partition: 0, since: bench.now.adding(60), detail: "again")
            try await bench.store.openOutage(again)
            try expectEqual(try await bench.outages(of: name), [again, elsewhere], "open outages after another began")
        },
    ]
}

extension ContractBench {
    fileprivate func figures() async throws -> [DepartmentID: DepartmentFigures] {
        let figures = try await store.figures()
        try expectEqual(Set(figures.map(\.department)).count, figures.count, "a department has one line")
        return Dictionary(figures.map { ($0.department, $0) }) { first, _ in first }
    }

    fileprivate func outages(of destination: String) async throws -> [Outage] {
        try await store.outages().filter { $0.destination == destination }
    }
}
