package io.hcp4j.cli.destroy;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.Confirmation;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.destroy.DestroyCluster;
import io.hcp4j.domain.destroy.DestroyClusterUseCase;
import io.hcp4j.domain.destroy.DestroyPreview;
import io.hcp4j.domain.destroy.ForcedRelease;
import java.time.Duration;

/**
 * {@code destroy cluster kubevirt}: the flags of {@code hcp}. Shows what will be deleted before it deletes, what blocks the deletion
 * meanwhile, and what remains.
 */
public final class DestroyClusterCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.of(flags, ObjectType.CLUSTER, "The hosted cluster (required).");
    private final Flag<String> infraId = flags.flag("--infra-id")
            .label("ID")
            .help("The infra id of a cluster whose HostedCluster is deleted already (default: read from what is left).")
            .text("");
    private final Flag<Duration> grace = flags.flag("--cluster-grace-period")
            .label("DURATION")
            .help("How long to wait for the deletion of the cluster (default: 10m).")
            .duration(DestroyCluster.STANDARD_GRACE_PERIOD);
    private final Flag<Boolean> cloudResources = flags.flag("--destroy-cloud-resources")
            .help("Whether load balancers and volumes of the guest are deleted as well (default: true).")
            .onOff(true);
    private final Flag<Boolean> force = flags.flag("--force")
            .help("Remove finalizers that no controller removes, once the grace period is over; shows first what"
                    + " that orphans.")
            .onOff(false);
    private final Confirmation confirmation;
    private final CommandContext invocation;

    /** A command of one run. */
    public DestroyClusterCommand(CommandContext invocation) {
        this.confirmation = new Confirmation(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        DestroyClusterUseCase destroying = new DestroyClusterUseCase(invocation.clusters());
        DestroyReport report = new DestroyReport(invocation);
        DestroyPreview preview = destroying.preview(command(), report);
        if (preview.nothing()) {
            return report.nothing(preview);
        }
        report.announce(preview.inventory());
        if (!confirmation.given(name.value())) {
            return ExitCode.USAGE;
        }
        return report.conclude(destroying.execute(preview, this::forced, report));
    }

    private DestroyCluster command() {
        return DestroyCluster.builder()
                .namespace(invocation.options().namespace())
                .name(name.value())
                .infraId(infraId.value())
                .gracePeriod(grace.value())
                .cleanGuest(cloudResources.value())
                .force(force.value())
                .build();
    }

    private boolean forced(ForcedRelease release) {
        new DestroyReport(invocation).orphans(release);
        return confirmation.given(release.blocker().key().name());
    }
}
