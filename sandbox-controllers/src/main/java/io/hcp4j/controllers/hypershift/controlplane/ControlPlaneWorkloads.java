package io.hcp4j.controllers.hypershift.controlplane;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.release.Release;
import io.hcp4j.controllers.workloads.Amount;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The workloads of one control plane: written here, run by kubelets, and each reported in a ControlPlaneComponent. */
final class ControlPlaneWorkloads {
    static final String MANAGED_BY = "hypershift.openshift.io/managed-by";
    private static final List<String> PLACEMENT = List.of("nodeSelector", "tolerations");
    static final String OPERATOR = "control-plane-operator";

    /** On a control plane none of whose cluster's pools is autoscaled. */
    static final String NO_AUTOSCALER = "hypershift.openshift.io/disable-cluster-autoscaler";

    private final CachedCluster management;
    private final ObjectWriter writer;
    private final Document controlPlane;
    private final Release release;

    ControlPlaneWorkloads(CachedCluster management, ObjectWriter writer, Document controlPlane) {
        this.management = management;
        this.writer = writer;
        this.controlPlane = controlPlane;
        this.release = new Release(controlPlane.text("spec", "releaseImage").orElse(""));
    }

    /** Has these components run, each of them reported. */
    void ensure(List<Component> components) {
        for (Component component : components) {
            Document workload = component.isEtcd() ? etcd(component) : deployment(component);
            writer.ensure(component.isEtcd() ? CoreKinds.STATEFUL_SET : CoreKinds.DEPLOYMENT, workload);
            report(component);
        }
    }

    /** Has there what the network operator deploys, once that runs. Their status is not reported. */
    void ensureNetwork() {
        boolean ovn = controlPlane
                .text("spec", "networking", "networkType")
                .orElse("OVNKubernetes")
                .equals("OVNKubernetes");
        boolean operated = management
                .get(CoreKinds.DEPLOYMENT.in(controlPlane.namespace(), Component.NETWORK_OPERATOR))
                .filter(operator -> Amount.of(operator, "status", "readyReplicas") > 0)
                .isPresent();
        if (ovn && operated) {
            Component.network()
                    .forEach(component -> writer.ensure(
                            CoreKinds.DEPLOYMENT, deployment(component).without("metadata", "labels")));
        }
    }

    /** What comes after the API server, as the hosted cluster has it. */
    List<Component> others() {
        Set<String> disabled = new TreeSet<>();
        controlPlane.list("spec", "capabilities", "disabled").forEach(each -> disabled.add(String.valueOf(each)));
        boolean storageDriver = !controlPlane
                .text("spec", "platform", "kubevirt", "storageDriver", "type")
                .orElse("Default")
                .equals("None");
        boolean managementCatalogs = controlPlane
                .text("spec", "olmCatalogPlacement")
                .orElse("management")
                .equals("management");
        List<Component> others = new ArrayList<>(Component.others(disabled, storageDriver, managementCatalogs));
        if (autoscaled() || there(Component.AUTOSCALER)) {
            others.add(Component.AUTOSCALER);
        }
        return others;
    }

    /** How many of a component are ready. */
    long ready(Component component) {
        return workload(component)
                .flatMap(workload -> workload.number("status", "readyReplicas"))
                .orElse(0L);
    }

    /** Whether all of a component are ready and run the release. */
    boolean complete(Component component) {
        return workload(component)
                .filter(workload -> runsRelease(workload, component))
                .isPresent();
    }

    /** Whether a component's workload exists. */
    boolean there(Component component) {
        return workload(component).isPresent();
    }

    private boolean runsRelease(Document workload, Component component) {
        String image = workload.objects("spec", "template", "spec", "containers").stream()
                .findFirst()
                .flatMap(container -> container.text("image"))
                .orElse("");
        return image.equals(release.image())
                && workload.number("status", "observedGeneration").orElse(0L)
                        >= workload.number("metadata", "generation").orElse(0L)
                && workload.number("status", "updatedReplicas").orElse(0L) >= replicas(component)
                && workload.number("status", "replicas").orElse(0L) <= replicas(component)
                && ready(component) >= replicas(component);
    }

    private Optional<Document> workload(Component component) {
        return management.get((component.isEtcd() ? CoreKinds.STATEFUL_SET : CoreKinds.DEPLOYMENT)
                .in(controlPlane.namespace(), component.name()));
    }

    /** Which of them are not ready yet, in order. */
    List<String> waitingFor(List<Component> components) {
        return components.stream()
                .filter(component -> !complete(component))
                .map(Component::name)
                .sorted()
                .toList();
    }

    /** How many of which deployments are not available, in order. */
    List<String> unavailable() {
        return management
                .all(
                        CoreKinds.DEPLOYMENT,
                        controlPlane.namespace(),
                        each -> OPERATOR.equals(each.labels().get(MANAGED_BY))
                                && Amount.of(each, "status", "unavailableReplicas") > 0)
                .stream()
                .map(each -> each.name() + " deployment has " + Amount.of(each, "status", "unavailableReplicas")
                        + " unavailable replicas")
                .sorted()
                .toList();
    }

    int replicas(Component component) {
        if (component.equals(Component.AUTOSCALER) && !autoscaled()) {
            return 0;
        }
        return component.replicas(controlPlane
                .text("spec", "controllerAvailabilityPolicy")
                .orElse("SingleReplica")
                .equals("HighlyAvailable"));
    }

    private boolean autoscaled() {
        return !controlPlane.annotations().containsKey(NO_AUTOSCALER);
    }

    private Document deployment(Component component) {
        return workload(CoreKinds.DEPLOYMENT, component);
    }

    private Document etcd(Component component) {
        Document claim = Document.of(Map.of(
                "metadata",
                Map.of("name", "data"),
                "spec",
                Map.of(
                        "accessModes",
                        List.of("ReadWriteOnce"),
                        "resources",
                        Map.of("requests", Map.of("storage", etcdSetting("size", "8Gi"))))));
        String storageClass = etcdSetting("storageClassName", "");
        Document bound = storageClass.isEmpty() ? claim : claim.with(storageClass, "spec", "storageClassName");
        return workload(CoreKinds.STATEFUL_SET, component)
                .with("etcd-discovery", "spec", "serviceName")
                .with(List.of(bound), "spec", "volumeClaimTemplates");
    }

    private String etcdSetting(String name, String fallback) {
        return controlPlane
                .text("spec", "etcd", "managed", "storage", "persistentVolume", name)
                .orElse(fallback);
    }

    private Document workload(ResourceKind kind, Component component) {
        Map<String, String> labels = Map.of("app", component.name());
        Map<String, String> podLabels = new LinkedHashMap<>(controlPlane.texts("spec", "labels"));
        podLabels.putAll(labels);
        podLabels.put("hypershift.openshift.io/hosted-control-plane", controlPlane.namespace());
        Document workload = ObjectTemplates.of(
                        kind.in(controlPlane.namespace(), component.name()), Map.of(MANAGED_BY, OPERATOR))
                .with(ObjectTemplates.ownedBy(Kinds.HOSTED_CONTROL_PLANE, controlPlane), "metadata", "ownerReferences")
                .with(replicas(component), "spec", "replicas")
                .with(labels, "spec", "selector", "matchLabels")
                .with(podLabels, "spec", "template", "metadata", "labels")
                .with(
                        List.of(Map.of("name", component.name(), "image", release.image())),
                        "spec",
                        "template",
                        "spec",
                        "containers");
        return placed(workload, controlPlane, "spec", "template", "spec");
    }

    /** With the nodes that the hosted cluster names for its control plane, in the pod's spec at that path. */
    static Document placed(Document workload, Document controlPlane, String... path) {
        Document placed = workload;
        for (String field : PLACEMENT) {
            Optional<Object> value = controlPlane.value("spec", field);
            if (value.isPresent()) {
                String[] at = Arrays.copyOf(path, path.length + 1);
                at[path.length] = field;
                placed = placed.with(value.get(), at);
            }
        }
        return placed;
    }

    private void report(Component component) {
        boolean complete = complete(component);
        report(
                component.name(),
                complete || ready(component) > 0,
                complete,
                "Deployment " + component.name() + ": " + ready(component) + " of " + replicas(component)
                        + " replicas are available");
    }

    /**
     * Reports the status of a component.
     *
     * @param complete whether it runs the release and nothing else
     * @param missing what is told while it does not
     */
    void report(String name, boolean available, boolean complete, String missing) {
        Document present = writer.ensureExists(
                Kinds.CONTROL_PLANE_COMPONENT,
                ObjectTemplates.of(Kinds.CONTROL_PLANE_COMPONENT.in(controlPlane.namespace(), name))
                        .with(
                                ObjectTemplates.ownedBy(Kinds.HOSTED_CONTROL_PLANE, controlPlane),
                                "metadata",
                                "ownerReferences"));
        Conditions conditions = Conditions.of(present, true)
                .set(
                        available
                                ? Condition.yes("Available", Condition.AS_EXPECTED, "")
                                : Condition.no("Available", "WaitingForAvailable", missing))
                .set(
                        complete
                                ? Condition.yes("RolloutComplete", Condition.AS_EXPECTED, "")
                                : Condition.no("RolloutComplete", "WaitingForRolloutComplete", missing));
        Document status = Document.of(Map.of("conditions", conditions.list()));
        writer.status(
                Kinds.CONTROL_PLANE_COMPONENT, present, complete ? status.with(release.version(), "version") : status);
    }
}
