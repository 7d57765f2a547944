package io.hcp4j.cli.create.result;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.infra.ReportPrinter;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.domain.creation.CreationResult.ReleaseRefused;
import io.hcp4j.domain.creation.CreationResult.ReleaseRefused.Reason;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;

/** Says how a creation ended, but for problems of the request, whose flags each command knows. */
public final class CreationResultPrinter {
    private final CommandContext invocation;
    private final PlanOutcomePrinter printer;
    private final boolean rollback;

    public CreationResultPrinter(CommandContext invocation, PlanOutcomePrinter printer, boolean rollback) {
        this.invocation = invocation;
        this.printer = printer;
        this.rollback = rollback;
    }

    /**
     * Prints a result.
     *
     * @param releaseFlag the flag that chose the release
     * @throws HcpException for results that end a command with an error like any other
     */
    public ExitCode print(CreationResult result, String releaseFlag) {
        if (result instanceof ReleaseRefused refused) {
            throw refusal(refused, releaseFlag);
        }
        if (result instanceof CreationResult.ReleaseLookupFailed failed) {
            throw failed.cause().withRemedy("--release-image IMAGE, for which no stream is looked up");
        }
        if (result instanceof CreationResult.ClusterNotFound missing) {
            throw HcpException.of(ErrorCode.NOT_FOUND, "there is no " + missing.cluster())
                    .key(missing.cluster())
                    .server(invocation.clusters().management().server())
                    .remedy("--cluster-name and --namespace of a cluster that exists: "
                            + invocation.options().suggestions().commandWithoutNamespace("get clusters -A"))
                    .build();
        }
        if (result instanceof CreationResult.InfraUnusable unusable) {
            invocation.info("nothing was changed on any cluster; --skip-infra-checks leaves out what you know better");
            return ReportPrinter.code(unusable.report());
        }
        if (result instanceof CreationResult.Differs differs) {
            return printer.differs(differs.objects());
        }
        if (result instanceof CreationResult.Planned planned) {
            printer.planned(planned.plan().objects());
        } else if (result instanceof CreationResult.Accepted accepted) {
            printer.dryRun(accepted.objects(), "server dry run");
        } else if (result instanceof CreationResult.Stopped stopped) {
            stopped.rollbackFailure().ifPresent(invocation::report);
            printer.stopped(stopped.objectResults(), rollback);
            return invocation.cancellation().requested()
                    ? ExitCode.INTERRUPTED
                    : ExitCode.of(stopped.cause().code());
        }
        return ExitCode.DONE;
    }

    private HcpException refusal(ReleaseRefused refused, String releaseFlag) {
        String flag = refused.reason() == Reason.WRONG_ARCHITECTURE ? releaseFlag : "--release-image";
        String remedy =
                switch (refused.reason()) {
                    case UNKNOWN ->
                        "--release-image quay.io/openshift-release-dev/ocp-release:4.19.3-x86_64, or another one";
                    case UNSUPPORTED_VERSION ->
                        "a release of a supported version, or an upgrade of the HyperShift operator";
                    case WRONG_ARCHITECTURE ->
                        flag + " of a multi-architecture release, or the --arch that it has images for";
                };
        return HcpException.of(ErrorCode.INVALID, flag + ": " + refused.objection())
                .server(invocation.clusters().management().server())
                .remedy(remedy)
                .build();
    }
}
