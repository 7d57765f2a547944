package io.hcp4j.domain.doctor;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.check.CheckRunner;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Repair;
import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.domain.infra.check.InfraChecks;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.ports.cluster.ClusterApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Checks the prerequisites of hosted clusters, all at the same time. The checks change nothing on any cluster; {@link #apply} does.
 */
public final class DoctorUseCase {
    private final ClusterAccess clusters;
    private final List<Check> checks;

    /**
     * Checks with the clusters of one call.
     *
     * @param checks all that there are: {@link StandardChecks#withClassPath()}, and those of the program
     * @throws IllegalArgumentException when two of them have the same id
     */
    public DoctorUseCase(ClusterAccess clusters, List<Check> checks) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
        this.checks = List.copyOf(checks);
    }

    /**
     * Makes the checks. An infrastructure cluster that does not answer is a result, not an error.
     *
     * @throws io.hcp4j.ports.error.HcpException when the management cluster does not answer or does not know the user; NOT_FOUND when the
     *     hosted cluster that is named does not exist; BAD_CONNECTION_SETTINGS when the kubeconfig of the infrastructure cluster cannot be
     *     used; CANCELLED
     * @throws IllegalArgumentException when there is no check of a name
     */
    public DoctorResult execute(Doctor command) {
        requireKnown(command.only());
        requireKnown(command.skipped());
        ClusterApi management = clusters.management();
        // One that cannot be reached is one failure, not as many as there are checks.
        management.version();
        Optional<ClusterApi> infra = command.infrastructure().flatMap(this::open);
        Set<ClusterRole> roles = infra.isPresent() ? Set.of(ClusterRole.MANAGEMENT) : EnumSet.allOf(ClusterRole.class);
        try (CheckRunner runner = new CheckRunner(command.limit())) {
            Supplier<CheckedCluster> first = started(runner, command, management, roles);
            Optional<Supplier<CheckedCluster>> second =
                    infra.map(cluster -> startedOrFailed(runner, command, cluster, Set.of(ClusterRole.INFRASTRUCTURE)));
            List<CheckedCluster> found = new ArrayList<>(List.of(first.get()));
            second.ifPresent(running -> found.add(running.get()));
            return new DoctorResult(found);
        }
    }

    /**
     * What can be changed on the management cluster so that checks that did not pass there do: documented and safe changes only. Changes
     * nothing.
     *
     * @param found the result of {@link #execute} for the same command
     * @throws io.hcp4j.ports.error.HcpException when an object may not be read, or cannot be
     */
    public List<Repair> repairs(Doctor command, DoctorResult found) {
        List<Repair> repairs = new ArrayList<>();
        found.clusters().stream()
                .filter(cluster -> cluster.roles().contains(ClusterRole.MANAGEMENT))
                .forEach(cluster -> {
                    Set<String> broken = cluster.report().results().stream()
                            .filter(result -> result.outcome() == Outcome.FAILED || result.outcome() == Outcome.WARNING)
                            .map(CheckResult::check)
                            .collect(Collectors.toSet());
                    CheckSubject subject = subject(command, clusters.management(), cluster.roles());
                    checks.stream()
                            .filter(check -> broken.contains(check.description().id()))
                            .forEach(check -> check.repair(subject).ifPresent(repairs::add));
                });
        return repairs;
    }

    /**
     * Makes a change on the management cluster. May be repeated.
     *
     * @throws io.hcp4j.ports.error.HcpException FORBIDDEN; NOT_FOUND when the object is gone
     */
    public void apply(Repair repair) {
        clusters.management()
                .patch(repair.key(), repair.patch(), clusters.options().writes());
    }

    private CheckSubject subject(Doctor command, ClusterApi cluster, Set<ClusterRole> roles) {
        return new CheckSubject(cluster, roles, clusters.adapters().textFormat(), command.pullSecret());
    }

    private void requireKnown(Set<String> names) {
        Set<String> unknown = new HashSet<>(names);
        checks.forEach(check -> unknown.remove(check.description().id()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no check " + String.join(", ", unknown));
        }
    }

    /** Opens the cluster that runs the virtual machines; empty when that is the management cluster. */
    private Optional<ClusterApi> open(Doctor.Infrastructure choice) {
        if (choice instanceof Doctor.Infrastructure.Given given) {
            return Optional.of(clusters.infrastructure(
                    clusters.adapters().kubeconfigLoader().load(given.kubeconfig())));
        }
        Doctor.Infrastructure.OfCluster cluster = (Doctor.Infrastructure.OfCluster) choice;
        Placement placement = new PlacementResolver(clusters.management())
                .resolve(cluster.namespace(), cluster.name())
                .placement();
        return placement instanceof Placement.External external
                ? Optional.of(clusters.infrastructureBriefly(external.kubeconfig(), external.source()))
                : Optional.empty();
    }

    private Supplier<CheckedCluster> startedOrFailed(
            CheckRunner runner, Doctor command, ClusterApi cluster, Set<ClusterRole> roles) {
        Optional<CheckResult> failure = InfraChecks.unreachable(cluster);
        return failure.isPresent()
                ? () -> new CheckedCluster(roles, cluster.server(), new CheckReport(List.of(failure.get())))
                : started(runner, command, cluster, roles);
    }

    private Supplier<CheckedCluster> started(
            CheckRunner runner, Doctor command, ClusterApi cluster, Set<ClusterRole> roles) {
        List<Check> chosen = checks.stream()
                .filter(check -> !Collections.disjoint(check.description().roles(), roles))
                .filter(check -> command.only().isEmpty()
                        || command.only().contains(check.description().id()))
                .toList();
        List<Check> made = chosen.stream()
                .filter(check -> !command.skipped().contains(check.description().id()))
                .toList();
        CheckSubject subject = subject(command, cluster, roles);
        Supplier<CheckReport> running = runner.start(made, subject);
        List<CheckResult> skipped = chosen.stream()
                .filter(check -> !made.contains(check))
                .map(check -> CheckResult.skipped(check.description()))
                .collect(Collectors.toList());
        return () -> new CheckedCluster(roles, cluster.server(), running.get().and(skipped));
    }
}
