package io.hcp4j.domain.infra;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lists what a hosted cluster has in the namespace of its virtual machines (docs/hypershift.md#external-infrastructure). */
public final class InfraInventory {
    private static final String CLUSTER = "cluster.x-k8s.io/cluster-name";
    private static final String MARK = "hypershift.openshift.io/infra-id";
    private static final String MACHINE = "capk.cluster.x-k8s.io/kubevirt-machine-name";

    private final ClusterApi infra;
    private final String namespace;
    private final String infraId;

    /**
     * The inventory of one cluster.
     *
     * @param namespace of its virtual machines
     * @param infraId its {@code spec.infraID}
     */
    public InfraInventory(ClusterApi infra, String namespace, String infraId) {
        this.infra = infra;
        this.namespace = namespace;
        this.infraId = infraId;
    }

    /**
     * Everything of a cluster that exists. A machine that Cluster API does not know is left over, and so is a volume whose machine is gone.
     *
     * @param controlPlaneNamespace on the management cluster
     */
    public InfraObjects list(ClusterApi management, String controlPlaneNamespace) {
        List<String> unseen = new ArrayList<>();
        Optional<Set<String>> known = machines(management, controlPlaneNamespace, unseen);
        return new InfraObjects(
                items(
                        vm -> known.isPresent()
                                && !known.get().contains(vm.labels().getOrDefault(MACHINE, vm.name())),
                        "no machine of the cluster"),
                unseen);
    }

    /** Everything of a cluster that is gone: all of it is left over. */
    public List<InfraItem> leftovers() {
        return items(vm -> true, "the hosted cluster is gone").stream()
                .map(item -> new InfraItem(item.kind(), item.name(), item.state(), "the hosted cluster is gone"))
                .toList();
    }

    private List<InfraItem> items(Predicate<Document> forgotten, String why) {
        List<Document> vms = mine(InfraKinds.VIRTUAL_MACHINE);
        Map<String, Document> byUid =
                vms.stream().collect(Collectors.toMap(vm -> vm.uid().orElse(vm.name()), vm -> vm));
        List<InfraItem> items = new ArrayList<>();
        vms.forEach(vm ->
                items.add(item(vm, vm.text("status", "printableStatus").orElse(""), forgotten.test(vm) ? why : "")));
        for (Document volume : all(InfraKinds.DATA_VOLUME)) {
            Optional<Document> owner = volume.objects("metadata", "ownerReferences").stream()
                    .filter(reference -> reference.text("kind").orElse("").equals("VirtualMachine"))
                    .findFirst();
            boolean ofMachine = owner.flatMap(reference -> reference.text("uid"))
                    .filter(byUid::containsKey)
                    .isPresent();
            if (ofMachine || isMine(volume)) {
                items.add(item(
                        volume,
                        volume.text("status", "phase").orElse(""),
                        owner.isPresent() && !ofMachine ? "its virtual machine is gone" : ""));
            }
        }
        mine(InfraKinds.SERVICE)
                .forEach(service ->
                        items.add(item(service, service.text("spec", "type").orElse(""), "")));
        mine(InfraKinds.ROUTE)
                .forEach(route ->
                        items.add(item(route, route.text("spec", "host").orElse(""), "")));
        all(InfraKinds.NETWORK_POLICY).stream()
                .filter(policy -> infraId.equals(
                        policy.text("spec", "podSelector", "matchLabels", MARK).orElse("")))
                .forEach(policy -> items.add(item(policy, "", "")));
        return items;
    }

    private static InfraItem item(Document object, String state, String leftover) {
        return new InfraItem(object.kind(), object.name(), state, leftover);
    }

    private List<Document> mine(ResourceKind kind) {
        return all(kind).stream().filter(this::isMine).toList();
    }

    private boolean isMine(Document object) {
        return infraId.equals(object.labels().get(CLUSTER))
                || infraId.equals(object.labels().get(MARK));
    }

    /** None where the kind is not served. */
    private List<Document> all(ResourceKind kind) {
        List<Document> found = new ArrayList<>();
        try {
            new ObjectPages(infra, ListQuery.in(kind, namespace)).forEachRemaining(found::addAll);
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.NOT_FOUND) {
                throw failure;
            }
        }
        return found;
    }

    /** Empty when they cannot be seen: then nothing is called left over. */
    private static Optional<Set<String>> machines(ClusterApi management, String namespace, List<String> unseen) {
        List<Document> found = new ArrayList<>();
        try {
            new ObjectPages(management, ListQuery.in(MachineKinds.KUBEVIRT_MACHINE, namespace))
                    .forEachRemaining(found::addAll);
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.NOT_FOUND && failure.code() != ErrorCode.FORBIDDEN) {
                throw failure;
            }
            unseen.add("which virtual machines are left over: " + failure.reason());
            return Optional.empty();
        }
        return Optional.of(found.stream().map(Document::name).collect(Collectors.toSet()));
    }
}
