package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.infra.ReportPrinter;
import io.hcp4j.cli.waiting.WaitView;
import io.hcp4j.domain.creation.CreationEvent;
import io.hcp4j.domain.creation.CreationEvent.ReleaseChosen.Origin;
import io.hcp4j.domain.plan.Receipt.Effect;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;

/** Shows the progress of a creation. */
final class CreationProgress implements ProgressListener {
    private final Invocation invocation;
    private final OutcomePrinter printer;
    private final WaitView wait;

    CreationProgress(Invocation invocation, OutcomePrinter printer, WaitView wait) {
        this.invocation = invocation;
        this.printer = printer;
        this.wait = wait;
    }

    @Override
    public void onEvent(ProgressEvent event) {
        if (event instanceof Warning) {
            invocation.remark("warning: " + event.message());
        } else if (event instanceof CreationEvent.InfraCredentialsDoubtful) {
            invocation.remark("warning: " + InfraFlags.KUBECONFIG + ": " + event.message());
        } else if (event instanceof CreationEvent.ReleaseChosen chosen) {
            boolean own = chosen.origin() == Origin.MANAGEMENT_CLUSTER;
            invocation.remark(chosen.message() + (own ? " (--release-image chooses another)" : ""));
        } else if (event instanceof CreationEvent.ReleaseStreamIgnored) {
            invocation.remark("note: --release-stream is ignored, because --release-image is given");
        } else if (event instanceof CreationEvent.InfraChecked checked) {
            new ReportPrinter(invocation).print(checked.report());
        } else if (event instanceof CreationEvent.ObjectDone done) {
            if (done.receipt().effect() != Effect.REMOVED) {
                printer.progress(done.receipt());
            }
        } else if (event instanceof CreationEvent.Stopping stopping) {
            invocation.report(stopping.cause());
        } else if (event instanceof CreationEvent.ObjectsComplete complete) {
            printer.result(complete.receipts());
        } else if (event instanceof CreationEvent.WaitStarted started) {
            wait.begin(started.goal());
        } else if (event instanceof CreationEvent.WaitProgressed progressed) {
            wait.show(progressed.progress());
        }
    }
}
