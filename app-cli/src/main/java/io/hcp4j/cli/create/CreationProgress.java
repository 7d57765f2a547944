package io.hcp4j.cli.create;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.create.result.PlanOutcomePrinter;
import io.hcp4j.cli.infra.ReportPrinter;
import io.hcp4j.domain.creation.CreationEvent;
import io.hcp4j.domain.creation.CreationEvent.ReleaseChosen.Origin;
import io.hcp4j.domain.plan.ObjectResult.Effect;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;

/** Shows the progress of a creation. */
final class CreationProgress implements ProgressListener {
    private final CommandContext invocation;
    private final PlanOutcomePrinter printer;

    CreationProgress(CommandContext invocation, PlanOutcomePrinter printer) {
        this.invocation = invocation;
        this.printer = printer;
    }

    @Override
    public void onEvent(ProgressEvent event) {
        if (event instanceof Warning) {
            invocation.info("warning: " + event.message());
        } else if (event instanceof CreationEvent.InfraCredentialsDoubtful) {
            invocation.info("warning: " + PlatformMapper.KUBECONFIG + ": " + event.message());
        } else if (event instanceof CreationEvent.ReleaseChosen chosen) {
            boolean own = chosen.origin() == Origin.MANAGEMENT_CLUSTER;
            invocation.info(chosen.message() + (own ? " (--release-image chooses another)" : ""));
        } else if (event instanceof CreationEvent.ReleaseStreamIgnored) {
            invocation.info("note: --release-stream is ignored, because --release-image is given");
        } else if (event instanceof CreationEvent.InfraChecked checked) {
            new ReportPrinter(invocation).print(checked.report(), false);
            printer.checked(checked.report());
        } else if (event instanceof CreationEvent.ObjectDone done) {
            if (done.objectResult().effect() != Effect.REMOVED) {
                printer.progress(done.objectResult());
            }
        } else if (event instanceof CreationEvent.Stopping stopping) {
            invocation.report(stopping.cause());
        } else if (event instanceof CreationEvent.ObjectsComplete complete) {
            printer.result(complete.objectResults());
        }
    }
}
