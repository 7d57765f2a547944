package io.hcp4j.domain.describe;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.domain.overview.MachineOverview;
import io.hcp4j.domain.overview.OperatorOverview;
import io.hcp4j.domain.overview.VmOverview;
import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a hosted cluster together: control plane, node pools with their machines, operators of the guest, and its import. */
final class ClusterTree {
    private static final ResourceKind MANAGED_CLUSTER =
            ResourceKind.clusterScoped("cluster.open-cluster-management.io", "v1", "ManagedCluster", "managedclusters");

    private final ClusterSnapshot scene;

    /** The tree of one scene. */
    ClusterTree(ClusterSnapshot scene) {
        this.scene = scene;
    }

    /** The hosted cluster with all its parts. */
    TreeNode root() {
        Document cluster = scene.document();
        ClusterOverview overview = ClusterOverview.of(scene.cluster());
        List<TreeNode> parts = new ArrayList<>();
        parts.add(controlPlane());
        scene.pools().forEach(pool -> parts.add(pool(pool)));
        operators().ifPresent(parts::add);
        imported().ifPresent(parts::add);
        boolean available = overview.available().equals("True");
        String state = cluster.has("metadata", "deletionTimestamp")
                ? "being deleted"
                : cluster.has("spec", "pausedUntil")
                        ? "paused"
                        : available && overview.progress().equals("Completed")
                                ? "Completed, version " + overview.version()
                                : available ? "available, " + overview.progress() : "not available";
        return new TreeNode(
                "HostedCluster",
                cluster.namespace() + "/" + cluster.name(),
                state,
                available && overview.progress().equals("Completed"),
                created(cluster),
                available ? "" : overview.message(),
                parts);
    }

    private TreeNode controlPlane() {
        List<TreeNode> pods = scene.management().list(InfraKinds.POD, scene.controlPlaneNamespace()).stream()
                .filter(pod -> !"virt-launcher".equals(pod.labels().get("kubevirt.io")))
                .map(ClusterTree::pod)
                .toList();
        long ready = pods.stream().filter(TreeNode::healthy).count();
        return new TreeNode(
                "ControlPlane",
                scene.controlPlaneNamespace(),
                ready + " of " + pods.size() + " pods ready",
                ready == pods.size() && !pods.isEmpty(),
                "",
                "",
                pods);
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

    private TreeNode pool(Document pool) {
        long wanted = pool.number("spec", "replicas")
                .or(() -> pool.number("spec", "autoScaling", "min"))
                .orElse(0L);
        long there = pool.number("status", "replicas").orElse(0L);
        List<TreeNode> machines = scene.management().list(MachineKinds.MACHINE, scene.controlPlaneNamespace()).stream()
                .filter(machine -> MachineOverview.of(machine).pool().equals(pool.name()))
                .map(this::machine)
                .toList();
        String message = ClusterSnapshot.condition(pool, "Ready")
                .filter(condition -> !condition.text("status").orElse("").equals("True"))
                .flatMap(condition -> condition.text("message"))
                .orElse("");
        return new TreeNode(
                "NodePool",
                pool.name(),
                there + " of " + wanted + " nodes"
                        + pool.text("status", "version")
                                .map(version -> ", version " + version)
                                .orElse(""),
                there >= wanted && machines.stream().allMatch(TreeNode::healthy),
                created(pool),
                message,
                machines);
    }

    private TreeNode machine(Document machine) {
        MachineOverview overview = MachineOverview.of(machine);
        List<TreeNode> parts = new ArrayList<>();
        scene.infra().list(InfraKinds.VIRTUAL_MACHINE, scene.machineNamespace()).stream()
                .filter(vm -> vm.name().equals(machine.name()))
                .map(this::vm)
                .forEach(parts::add);
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
        List<TreeNode> disks = scene.infra().list(InfraKinds.DATA_VOLUME, scene.machineNamespace()).stream()
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
        return new TreeNode(
                "VirtualMachine",
                overview.name(),
                overview.status(),
                overview.status().equals("Running"),
                overview.created(),
                overview.message(),
                disks);
    }

    private Optional<TreeNode> operators() {
        List<TreeNode> operators = scene.guest().list(GuestKinds.CLUSTER_OPERATOR, "").stream()
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

    /** Where multicluster engine is installed: whether it has taken the cluster in (documentation row S16). */
    private Optional<TreeNode> imported() {
        List<Document> all = scene.management().list(MANAGED_CLUSTER, "");
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<Document> own = all.stream()
                .filter(each -> each.name().equals(scene.document().name()))
                .findFirst();
        return Optional.of(own.map(managed -> {
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
                })
                .orElseGet(() -> new TreeNode(
                        "ManagedCluster", scene.document().name(), "not imported", true, "", "", List.of())));
    }

    private static String created(Document object) {
        return object.text("metadata", "creationTimestamp").orElse("");
    }
}
