package io.hcp4j.apiserver.kinds.columns;

import io.hcp4j.apiserver.resource.Columns;
import io.hcp4j.ports.document.Document;

/** How kubectl's users know the built-in kinds. */
public final class BuiltInColumns {
    static final String NONE = "<none>";
    static final String UNSET = "<unset>";

    private BuiltInColumns() {}

    public static Columns of(String typeName) {
        return switch (typeName) {
            case "core.v1.Pod" -> PodColumns.pods();
            case "core.v1.Node" -> NodeColumns.nodes();
            case "core.v1.Service" -> NetworkColumns.services();
            case "core.v1.Endpoints" -> NetworkColumns.endpoints();
            case "networking.v1.Ingress" -> NetworkColumns.ingresses();
            case "discovery.v1.EndpointSlice" -> NetworkColumns.slices();
            case "core.v1.Event" -> EventColumns.of("involvedObject", "message", "source", "count", "firstTimestamp");
            case "events.v1.Event" ->
                EventColumns.of("regarding", "note", "deprecatedSource", "deprecatedCount", "deprecatedFirstTimestamp");
            case "core.v1.PersistentVolume" -> StorageColumns.volumes();
            case "core.v1.PersistentVolumeClaim" -> StorageColumns.claims();
            case "storage.v1.StorageClass" -> StorageColumns.classes();
            case "apps.v1.Deployment" -> WorkloadColumns.deployments();
            case "apps.v1.ReplicaSet" -> WorkloadColumns.replicaSets();
            case "apps.v1.StatefulSet" -> WorkloadColumns.statefulSets();
            case "apps.v1.DaemonSet" -> WorkloadColumns.daemonSets();
            case "batch.v1.Job" -> WorkloadColumns.jobs();
            case "batch.v1.CronJob" -> WorkloadColumns.cronJobs();
            default -> small(typeName);
        };
    }

    private static Columns small(String typeName) {
        CellColumns columns = CellColumns.named();
        return switch (typeName) {
            case "core.v1.Namespace" ->
                columns.text("Status", object -> text(object, "", "status", "phase"))
                        .age();
            case "core.v1.ConfigMap" ->
                columns.text("Data", object -> String.valueOf(size(object, "data") + size(object, "binaryData")))
                        .age();
            case "core.v1.Secret" ->
                columns.text("Type", object -> text(object, "", "type"))
                        .text("Data", object -> String.valueOf(size(object, "data")))
                        .age();
            case "core.v1.ServiceAccount" -> columns.age();
            case "core.v1.ResourceQuota" ->
                columns.text("Request", quota -> used(quota, false))
                        .text("Limit", quota -> used(quota, true))
                        .age();
            case "networking.v1.IngressClass" ->
                columns.text("Controller", object -> text(object, "", "spec", "controller"))
                        .text("Parameters", object -> text(object, NONE, "spec", "parameters", "name"))
                        .age();
            case "networking.v1.NetworkPolicy" ->
                columns.text("Pod-Selector", object -> WorkloadColumns.selector(object, "spec", "podSelector"))
                        .age();
            case "rbac.v1.RoleBinding", "rbac.v1.ClusterRoleBinding" -> bindings(columns);
            case "coordination.v1.Lease" ->
                columns.text("Holder", object -> text(object, "", "spec", "holderIdentity"))
                        .age();
            case "policy.v1.PodDisruptionBudget" -> budgets(columns);
            case "scheduling.v1.PriorityClass" ->
                columns.number("Value", object -> object.number("value").orElse(0L))
                        .flag("Global-Default", object -> object.flag("globalDefault")
                                .orElse(false))
                        .age();
            default -> Columns.NAME_AND_AGE;
        };
    }

    private static Columns bindings(CellColumns columns) {
        return columns.text(
                        "Role",
                        object -> text(object, "", "roleRef", "kind") + "/" + text(object, "", "roleRef", "name"))
                .age()
                .wide("Users", object -> subjects(object, "User"))
                .wide("Groups", object -> subjects(object, "Group"))
                .wide("ServiceAccounts", object -> subjects(object, "ServiceAccount"));
    }

    private static Columns budgets(CellColumns columns) {
        return columns.text("Min Available", object -> value(object, "N/A", "spec", "minAvailable"))
                .text("Max Unavailable", object -> value(object, "N/A", "spec", "maxUnavailable"))
                .number("Allowed Disruptions", object -> count(object, "status", "disruptionsAllowed"))
                .age();
    }

    private static String used(Document quota, boolean limits) {
        return String.join(
                ", ",
                quota.texts("status", "hard").entrySet().stream()
                        .filter(each -> each.getKey().startsWith("limits.") == limits)
                        .map(each -> each.getKey() + ": " + value(quota, "0", "status", "used", each.getKey()) + "/"
                                + each.getValue())
                        .sorted()
                        .toList());
    }

    private static String subjects(Document binding, String kind) {
        return String.join(
                ", ",
                binding.objects("subjects").stream()
                        .filter(each -> text(each, "", "kind").equals(kind))
                        .map(each -> each.text("namespace")
                                        .map(namespace -> namespace + "/")
                                        .orElse("")
                                + text(each, "", "name"))
                        .toList());
    }

    static String text(Document object, String otherwise, String... path) {
        return object.text(path).filter(text -> !text.isEmpty()).orElse(otherwise);
    }

    static String value(Document object, String otherwise, String... path) {
        return object.value(path).map(String::valueOf).orElse(otherwise);
    }

    static long count(Document object, String... path) {
        return object.number(path).orElse(0L);
    }

    private static int size(Document object, String field) {
        return object.object(field).map(map -> map.asMap().size()).orElse(0);
    }
}
