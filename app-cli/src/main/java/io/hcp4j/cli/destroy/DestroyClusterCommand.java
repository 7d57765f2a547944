package io.hcp4j.cli.destroy;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.Confirmation;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.destroy.Belongings;
import io.hcp4j.domain.destroy.BelongingsSurvey;
import io.hcp4j.domain.destroy.ClusterDestruction;
import io.hcp4j.domain.destroy.Hindrance;
import io.hcp4j.domain.destroy.Hindrances;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.connection.Deadline;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code destroy cluster kubevirt}: the flags of {@code hcp} (reference A.7, D). Says what will go before anything does, what holds it up
 * while it goes, and what is left.
 */
public final class DestroyClusterCommand implements Action {
    private final Flags flags = new Flags();
    private final Flag<String> name = flags.flag("--name")
            .label("NAME")
            .help("The hosted cluster (required).")
            .required()
            .text("");
    private final Flag<String> infraId = flags.flag("--infra-id")
            .label("ID")
            .help("The infra id of a cluster whose HostedCluster is gone (default: found out from what is left).")
            .text("");
    private final Flag<Duration> grace = flags.flag("--cluster-grace-period")
            .label("DURATION")
            .help("How long the cluster may take to go (default: 10m).")
            .duration(Duration.ofMinutes(10));
    private final Flag<Boolean> cloudResources = flags.flag("--destroy-cloud-resources")
            .help("Whether load balancers and volumes that the guest has asked for go as well (default: true).")
            .onOff(true);
    private final Flag<Boolean> force = flags.flag("--force")
            .help(
                    "Take off finalizers that nobody takes off, once the grace period is over; shows first what that orphans.")
            .onOff(false);
    private final Confirmation confirmation;
    private final Invocation invocation;

    /** A command of one run. */
    public DestroyClusterCommand(Invocation invocation) {
        this.confirmation = new Confirmation(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        String namespace = invocation.options().namespace();
        ClusterApi management = invocation.clusters().management();
        Belongings belongings = new BelongingsSurvey(management).of(namespace, name.value(), infraId.value());
        if (belongings.none()) {
            invocation.remark("there is no hosted cluster " + namespace + "/" + name.value()
                    + ", and nothing is left of one (infra id " + belongings.infraId() + ")");
            return ExitCode.DONE;
        }
        MachineSide machines = MachineSide.of(invocation, belongings);
        DestroyReport report = new DestroyReport(invocation);
        report.announce(belongings, machines);
        if (!confirmation.given(name.value())) {
            return ExitCode.USAGE;
        }
        Hindrances hindrances = new Hindrances(
                management, invocation.clusters().options().writes(), machines.api(), belongings, machines.namespace());
        ClusterDestruction destruction = new ClusterDestruction(
                management, invocation.clusters().options().writes(), report::step, report::waiting);
        boolean gone = false;
        while (!gone) {
            try {
                destruction.run(belongings, cloudResources.value(), hindrances::all, time());
                gone = true;
            } catch (HcpException failure) {
                if (failure.code() != ErrorCode.DEADLINE_EXCEEDED || !released(hindrances, report, machines)) {
                    throw failure;
                }
            }
        }
        if (machines.external()) {
            cleanInfrastructure(destruction, machines);
        }
        return report.leftovers(
                new BelongingsSurvey(management).of(namespace, name.value(), belongings.infraId()), machines);
    }

    /** The cluster is gone by now: what cannot be done any more is told, and left over. */
    private void cleanInfrastructure(ClusterDestruction destruction, MachineSide machines) {
        try {
            machines.api()
                    .ifPresent(infra -> destruction.removePolicies(infra, machines.namespace(), machines.infraId()));
        } catch (HcpException failure) {
            invocation.remark("warning: " + failure.getMessage());
        }
    }

    /** One finalizer at a time, from the far end of the chain: those before it may go by themselves then. */
    private boolean released(Hindrances hindrances, DestroyReport report, MachineSide machines) {
        Optional<Hindrance> first = hindrances.all().stream()
                .filter(hindrance -> !hindrance.finalizers().isEmpty()
                        && !hindrance.key().kind().equals(WellKnownKinds.NAMESPACE))
                .findFirst();
        if (!force.value() || first.isEmpty() || invocation.deadline().passed()) {
            return false;
        }
        report.orphans(first.get(), machines);
        if (!confirmation.given(first.get().key().name())) {
            return false;
        }
        hindrances.release(first.get(), invocation.deadline());
        return true;
    }

    private Deadline time() {
        return Deadline.after(invocation.deadline().atMost(grace.value()));
    }
}
