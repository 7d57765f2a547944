package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.check.Severity;
import io.hcp4j.domain.infra.check.CheckGroup.Unserved;
import io.hcp4j.domain.infra.check.InfraRequirements.Storage;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The checks of {@link InfraCheckRunner} that need no hosted cluster, as checks of any cluster. */
public final class InfraChecks {
    private static final Storage DEFAULTS = new Storage(Set.of(""), Set.of(), Set.of());

    private InfraChecks() {}

    /** All of them, in the order of {@link InfraCheck}. */
    public static List<Check> all() {
        return List.of(
                new OfGroup(
                        described(
                                InfraCheck.KUBERNETES_VERSION,
                                "The cluster that runs the VMs is Kubernetes 1.27 or newer",
                                "HyperShift refuses older ones: ValidConfiguration of the hosted cluster becomes False."),
                        KubernetesVersionCheck::new),
                new OfGroup(
                        described(
                                        InfraCheck.KUBEVIRT,
                                        "KubeVirt 1.0.0 or newer is installed where the VMs run",
                                        "Without it there are no VMs, so that node pools get no nodes.")
                                .needing(Need.list(InfraKinds.KUBE_VIRT)),
                        cluster -> new KubevirtCheck(cluster, new KubevirtInstallation(cluster), Unserved.FAILS)),
                new OfGroup(
                        described(
                                InfraCheck.CDI,
                                "The Containerized Data Importer is installed where the VMs run",
                                "It fills the VMs' disks; without it VMs wait for their disks for ever."),
                        cluster -> new DataImporterCheck(cluster, Unserved.FAILS)),
                new OfGroup(
                        new CheckDescription(
                                InfraCheck.SHARED_STORAGE.id(),
                                "The class of the VMs' disks has volumes that nodes can share (ReadWriteMany)",
                                "VMs on other volumes are not live migrated: a node that is drained stops them.",
                                Documentation.prerequisite(
                                        "A ReadWriteMany (RWX) storage class on the cluster that hosts"
                                                + " the VMs, so that live migration is possible"),
                                Severity.WARNING,
                                Set.of(ClusterRole.INFRASTRUCTURE),
                                List.of(Need.list(InfraKinds.STORAGE_CLASS), Need.get(InfraKinds.STORAGE_PROFILE)),
                                Remedy.none(),
                                false),
                        cluster -> new StorageCheck(cluster, new StorageClasses(cluster), DEFAULTS, Unserved.FAILS)),
                new AdmittedWildcards(new OfGroup(
                        CheckDescription.ofManagement(
                                        InfraCheck.WILDCARD_ROUTES.id(),
                                        "The default IngressController admits wildcard routes",
                                        "A hosted cluster without a base domain of its own gets its applications through a"
                                                + " wildcard route; without it they cannot be reached, and its console and"
                                                + " ingress operators stay degraded.",
                                        Documentation.prerequisite("The management cluster has wildcard DNS routes"))
                                .of(ClusterRole.MANAGEMENT, ClusterRole.INFRASTRUCTURE)
                                .needing(Need.get(InfraKinds.INGRESS_CONTROLLER, "openshift-ingress-operator"))
                                .fixedBy(WildcardRoutesCheck.ALLOW)
                                .repairs(),
                        cluster -> new WildcardRoutesCheck(cluster, true, Unserved.FAILS))));
    }

    /** What keeps a cluster from being checked at all: it does not answer, is not trusted, or does not know the user. Empty when nothing does. */
    public static Optional<CheckResult> unreachable(ClusterApi cluster) {
        return new ReachabilityCheck(cluster, "default").failure();
    }

    private static CheckDescription described(InfraCheck check, String title, String reason) {
        return CheckDescription.ofManagement(
                        check.id(),
                        title,
                        reason,
                        Documentation.hypershift("how-to/kubevirt/external-infrastructure.md"))
                .of(ClusterRole.INFRASTRUCTURE);
    }

    /**
     * One of the checks of a group.
     *
     * @param group makes the group for a cluster
     */
    private record OfGroup(CheckDescription description, Function<ClusterApi, CheckGroup> group) implements Check {

        @Override
        public List<CheckResult> run(CheckSubject subject) {
            return group.apply(subject.cluster()).run().stream()
                    .filter(result -> result.check().equals(description.id()))
                    .toList();
        }
    }
}
