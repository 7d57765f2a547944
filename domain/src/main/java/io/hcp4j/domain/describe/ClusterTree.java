package io.hcp4j.domain.describe;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.domain.overview.MachineOverview;
import io.hcp4j.domain.overview.OperatorOverview;
import io.hcp4j.domain.overview.VmOverview;
import io.hcp4j.domain.readiness.ClusterReadiness;
import io.hcp4j.domain.readiness.NodePoolReadiness;
import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.domain.snapshot.Unreadable;
import io.hcp4j.domain.verify.ClusterVerification;
import io.hcp4j.domain.verify.Outcome;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the tree of a hosted cluster: control plane, node pools with their machines, operators of the guest, and its import. */
final class ClusterTree {
    private final ClusterSnapshot snapshot;

    /** The tree of one snapshot. */
    ClusterTree(ClusterSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The hosted cluster with all its parts. */
    TreeNode root() {
        Document cluster = snapshot.document();
        ClusterOverview overview = ClusterOverview.of(snapshot.cluster());
        List<TreeNode> parts = new ArrayList<>();
        parts.add(controlPlane());
        parts.addAll(pools());
        operators().ifPresent(parts::add);
        imported().ifPresent(parts::add);
        boolean available = overview.available().equals("True");
        Progress completed = ClusterReadiness.completed(snapshot.cluster());
        String state = cluster.has("metadata", "deletionTimestamp")
                ? "being deleted"
                : cluster.has("spec", "pausedUntil")
                        ? "paused"
                        : available && completed.reached()
                                ? "Completed, version " + overview.version()
                                : available ? "available, " + progress(overview, completed) : "not available";
        return new TreeNode(
                "HostedCluster",
                cluster.namespace() + "/" + cluster.name(),
                state,
                Outcome.of(ClusterVerification.readiness(snapshot)),
                created(cluster),
                available ? "" : overview.message(),
                parts);
    }

    /** A completed roll-out of an earlier release says nothing about that of the spec. */
    private static String progress(ClusterOverview overview, Progress completed) {
        return overview.progress().equals("Completed") ? completed.state() : overview.progress();
    }

    private TreeNode controlPlane() {
        String namespace = snapshot.controlPlaneNamespace();
        Optional<Unreadable> unreadable = snapshot.management().unreadable(InfraKinds.POD, namespace);
        if (unreadable.isPresent()) {
            return TreeNode.unknown("ControlPlane", namespace, unreadable.get());
        }
        List<TreeNode> pods = snapshot.management().list(InfraKinds.POD, namespace).stream()
                .filter(pod -> !"virt-launcher".equals(pod.labels().get("kubevirt.io")))
                .map(ClusterTree::pod)
                .toList();
        long ready = pods.stream().filter(TreeNode::healthy).count();
        return new TreeNode(
                "ControlPlane",
                namespace,
                ready + " of " + pods.size() + " pods ready",
                ready == pods.size() && !pods.isEmpty(),
                "",
                "",
                pods);
    }

    private List<TreeNode> pools() {
        return snapshot.management()
                .unreadable(HypershiftKinds.NODE_POOL, snapshot.document().namespace())
                .map(reason -> List.of(TreeNode.unknown("NodePools", "", reason)))
                .orElseGet(() -> snapshot.pools().stream().map(this::pool).toList());
    }

    private static TreeNode pod(Document pod) {
        boolean done = pod.text("status", "phase").orElse("").equals("Succeeded");
        boolean ready = done || ClusterSnapshot.is(pod, "Ready", "True");
        String waiting = pod.objects("status", "containerStatuses").stream()
                .flatMap(container -> container.text("state", "waiting", "reason").stream())
                .findFirst()
                .orElse("");
        String phase = pod.text("status", "phase").orElse("");
        return new TreeNode("Pod", pod.name(), waiting.isEmpty() ? phase : waiting, ready, created(pod), "", List.of());
    }

    /** One node pool with its machines. */
    TreeNode pool(Document pool) {
        String count = NodePoolReadiness.of(NodePoolWire.read(pool)).count();
        String namespace = snapshot.controlPlaneNamespace();
        List<TreeNode> machines = snapshot.management()
                .unreadable(MachineKinds.MACHINE, namespace)
                .map(reason -> List.of(TreeNode.unknown("Machines", "", reason)))
                .orElseGet(() -> snapshot.management().list(MachineKinds.MACHINE, namespace).stream()
                        .filter(machine -> MachineOverview.of(machine).pool().equals(pool.name()))
                        .map(this::machine)
                        .toList());
        String message = ClusterSnapshot.condition(pool, "Ready")
                .filter(condition -> !condition.text("status").orElse("").equals("True"))
                .flatMap(condition -> condition.text("message"))
                .orElse("");
        return new TreeNode(
                "NodePool",
                pool.name(),
                count
                        + pool.text("status", "version")
                                .map(version -> ", version " + version)
                                .orElse(""),
                health(NodePoolReadiness.of(NodePoolWire.read(pool)).reached(), machines),
                created(pool),
                message,
                machines);
    }

    private static Outcome health(boolean ready, List<TreeNode> parts) {
        if (!ready || parts.stream().anyMatch(part -> part.health() == Outcome.FAILED)) {
            return Outcome.FAILED;
        }
        return parts.stream().allMatch(TreeNode::healthy) ? Outcome.PASSED : Outcome.UNKNOWN;
    }

    private TreeNode machine(Document machine) {
        MachineOverview overview = MachineOverview.of(machine);
        List<TreeNode> parts = snapshot.infra()
                .unreadable(InfraKinds.VIRTUAL_MACHINE, snapshot.machineNamespace())
                .map(reason -> List.of(TreeNode.unknown("VirtualMachine", machine.name(), reason)))
                .orElseGet(() -> snapshot.infra().list(InfraKinds.VIRTUAL_MACHINE, snapshot.machineNamespace()).stream()
                        .filter(vm -> vm.name().equals(machine.name()))
                        .map(this::vm)
                        .toList());
        return new TreeNode(
                "Machine",
                machine.name(),
                overview.node().isEmpty() ? overview.phase() : overview.phase() + ", node " + overview.node(),
                overview.phase().equals("Running") && overview.message().isEmpty(),
                overview.created(),
                overview.message(),
                parts);
    }

    private TreeNode vm(Document vm) {
        VmOverview overview = VmOverview.of(vm);
        List<TreeNode> disks = snapshot.infra()
                .unreadable(InfraKinds.DATA_VOLUME, snapshot.machineNamespace())
                .map(reason -> List.of(TreeNode.unknown("DataVolumes", "", reason)))
                .orElseGet(() -> disks(vm));
        return new TreeNode(
                "VirtualMachine",
                overview.name(),
                overview.status(),
                overview.status().equals("Running"),
                overview.created(),
                overview.message(),
                disks);
    }

    private List<TreeNode> disks(Document vm) {
        return snapshot.infra().list(InfraKinds.DATA_VOLUME, snapshot.machineNamespace()).stream()
                .filter(disk -> disk.objects("metadata", "ownerReferences").stream()
                        .anyMatch(owner -> owner.text("uid").equals(vm.uid())))
                .map(disk -> new TreeNode(
                        "DataVolume",
                        disk.name(),
                        disk.text("status", "phase").orElse(""),
                        disk.text("status", "phase").orElse("").equals("Succeeded"),
                        created(disk),
                        "",
                        List.of()))
                .toList();
    }

    private Optional<TreeNode> operators() {
        if (snapshot.document().text("status", "kubeconfig", "name").isEmpty()) {
            return Optional.empty();
        }
        Optional<Unreadable> unreadable = snapshot.guest().unreadable(GuestKinds.CLUSTER_OPERATOR, "");
        if (unreadable.isPresent()) {
            return Optional.of(TreeNode.unknown("Operators", "", unreadable.get()));
        }
        List<TreeNode> operators = snapshot.guest().list(GuestKinds.CLUSTER_OPERATOR, "").stream()
                .map(ClusterTree::operator)
                .toList();
        if (operators.isEmpty()) {
            return Optional.empty();
        }
        long well = operators.stream().filter(TreeNode::healthy).count();
        return Optional.of(new TreeNode(
                "Operators",
                "",
                well + " of " + operators.size() + " available",
                well == operators.size(),
                "",
                "",
                operators));
    }

    private static TreeNode operator(Document object) {
        OperatorOverview operator = OperatorOverview.of(object);
        boolean available = operator.available().equals("True");
        boolean degraded = operator.degraded().equals("True");
        return new TreeNode(
                "ClusterOperator",
                operator.name(),
                degraded ? "degraded" : available ? "available" : "not available",
                available && !degraded,
                created(object),
                available && !degraded ? "" : operator.message(),
                List.of());
    }

    /** The import of the cluster, where multicluster engine is installed and has imported any. */
    private Optional<TreeNode> imported() {
        Optional<Unreadable> unreadable = snapshot.management().unreadable(ManagementKinds.MANAGED_CLUSTER, "");
        if (unreadable.isPresent()) {
            return Optional.of(
                    TreeNode.unknown("ManagedCluster", snapshot.document().name(), unreadable.get()));
        }
        List<Document> all = snapshot.management().list(ManagementKinds.MANAGED_CLUSTER, "");
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(all.stream()
                .filter(each -> each.name().equals(snapshot.document().name()))
                .findFirst()
                .map(this::imported)
                .orElseGet(this::notImported));
    }

    /**
     * ManagedClusters have no namespace, so that HostedClusters of one name in several namespaces share one; its clusterID tells whose it
     * is.
     */
    private TreeNode imported(Document managed) {
        Optional<String> id = Optional.ofNullable(managed.labels().get("clusterID"));
        Optional<String> own = snapshot.document().text("spec", "clusterID");
        if (id.isPresent() && own.isPresent()) {
            return id.equals(own) ? state(managed) : notImported();
        }
        Optional<Unreadable> unreadable = snapshot.management().unreadable(HypershiftKinds.HOSTED_CLUSTER, "");
        if (unreadable.isPresent()) {
            return TreeNode.unknown("ManagedCluster", managed.name(), unreadable.get());
        }
        long namesakes = snapshot.management().list(HypershiftKinds.HOSTED_CLUSTER, "").stream()
                .filter(cluster -> cluster.name().equals(managed.name()))
                .count();
        return namesakes == 1
                ? state(managed)
                : TreeNode.unknown(
                        "ManagedCluster",
                        managed.name(),
                        new Unreadable(
                                false,
                                namesakes
                                        + " hosted clusters have this name, and the ManagedCluster has no clusterID"));
    }

    private static TreeNode state(Document managed) {
        boolean joined = ClusterSnapshot.is(managed, "ManagedClusterJoined", "True");
        boolean available = ClusterSnapshot.is(managed, "ManagedClusterConditionAvailable", "True");
        return new TreeNode(
                "ManagedCluster",
                managed.name(),
                joined ? available ? "imported, available" : "imported, not available" : "being imported",
                joined && available,
                created(managed),
                "",
                List.of());
    }

    private TreeNode notImported() {
        return new TreeNode("ManagedCluster", snapshot.document().name(), "not imported", true, "", "", List.of());
    }

    private static String created(Document object) {
        return object.text("metadata", "creationTimestamp").orElse("");
    }
}
