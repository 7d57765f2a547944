package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.plan.PlanOutcome;
import io.hcp4j.domain.plan.PlanRunner;
import io.hcp4j.domain.plan.Receipt;
import io.hcp4j.domain.plan.Rollback;
import io.hcp4j.ports.cluster.ClusterApi;
import java.util.List;

/** Runs or rehearses a plan on the management cluster and says how it went. */
final class Execution {
    private static final String FIELD_MANAGER = "hcp4j";

    private final Invocation invocation;
    private final OutcomePrinter printer;

    Execution(Invocation invocation, OutcomePrinter printer) {
        this.invocation = invocation;
        this.printer = printer;
    }

    /** Has the server check the plan. */
    ExitCode rehearse(Plan plan) {
        PlanOutcome outcome = runner(management()).rehearse(plan);
        if (outcome instanceof PlanOutcome.Differs differs) {
            return printer.differs(differs);
        }
        if (outcome instanceof PlanOutcome.Rehearsed rehearsed) {
            printer.rehearsed(rehearsed.objects(), "server dry run");
        }
        return ExitCode.DONE;
    }

    /** Has the server check the plan, and says what each object is for. */
    ExitCode plan(Plan plan) {
        PlanOutcome outcome = runner(management()).rehearse(plan);
        if (outcome instanceof PlanOutcome.Differs differs) {
            return printer.differs(differs);
        }
        if (outcome instanceof PlanOutcome.Rehearsed rehearsed) {
            printer.steps(rehearsed.objects());
        }
        return ExitCode.DONE;
    }

    /** Creates what is missing. */
    ExitCode run(Plan plan, boolean rollback) {
        PlanOutcome outcome = runner(management()).run(plan);
        if (outcome instanceof PlanOutcome.Differs differs) {
            return printer.differs(differs);
        }
        if (outcome instanceof PlanOutcome.Stopped stopped) {
            return stopped(stopped, rollback);
        }
        if (outcome instanceof PlanOutcome.Complete complete) {
            printer.result(complete.receipts());
        }
        return ExitCode.DONE;
    }

    private ExitCode stopped(PlanOutcome.Stopped stopped, boolean rollback) {
        ExitCode code = invocation.report(stopped.cause());
        List<Receipt> receipts = stopped.receipts();
        if (rollback) {
            // An interrupt has done its work by now; the calls that take things back must not fail for it.
            Thread.interrupted();
            Rollback.Result result = new Rollback(management(), receipt -> {}).of(receipts);
            result.failure().ifPresent(failure -> invocation.report(failure));
            receipts = result.receipts();
        }
        printer.stopped(receipts, rollback);
        return invocation.cancellation().requested() ? ExitCode.INTERRUPTED : code;
    }

    private ClusterApi management() {
        return invocation.clusters().management();
    }

    private PlanRunner runner(ClusterApi management) {
        return new PlanRunner(management, FIELD_MANAGER, printer::progress);
    }
}
