package io.hcp4j.apiserver.kinds.checks;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.List;

/** The rules of each kind, in the words of the real API server. */
public final class ObjectChecks {
    private static final long HIGHEST_PRIORITY = 1_000_000_000;

    private static final List<String> TAINTS = List.of("NoSchedule", "PreferNoSchedule", "NoExecute");

    private ObjectChecks() {}

    /** The rules of a type of {@code kubernetes.schema}. */
    public static ObjectCheck of(String typeName) {
        return switch (typeName) {
            case "core.v1.Pod" -> (object, causes) -> PodSpecCheck.check(object, "spec", causes);
            case "core.v1.Node" -> ObjectChecks::node;
            case "core.v1.PersistentVolume" -> ObjectChecks::volume;
            case "core.v1.Event" -> ObjectChecks::event;
            case "apps.v1.Deployment" -> new WorkloadCheck("deployment");
            case "apps.v1.ReplicaSet" -> new WorkloadCheck("deployment");
            case "apps.v1.StatefulSet" -> new WorkloadCheck("statefulset");
            case "apps.v1.DaemonSet" -> new WorkloadCheck("daemonset");
            case "batch.v1.Job" -> (object, causes) -> JobCheck.template(object, "spec.template", causes);
            case "batch.v1.CronJob" -> JobCheck::cron;
            case "networking.v1.NetworkPolicy" -> NetworkPolicyCheck::check;
            case "networking.v1.Ingress" -> ObjectChecks::ingress;
            case "policy.v1.PodDisruptionBudget" -> ObjectChecks::disruptionBudget;
            case "rbac.v1.Role" -> (object, causes) -> RoleCheck.rules(object, true, causes);
            case "rbac.v1.ClusterRole" -> (object, causes) -> RoleCheck.rules(object, false, causes);
            case "rbac.v1.RoleBinding" -> (object, causes) -> RoleCheck.binding(object, true, causes);
            case "rbac.v1.ClusterRoleBinding" -> (object, causes) -> RoleCheck.binding(object, false, causes);
            case "scheduling.v1.PriorityClass" -> ObjectChecks::priorityClass;
            default -> (object, causes) -> {};
        };
    }

    private static void node(Document node, List<Cause> causes) {
        List<Document> taints = node.objects("spec", "taints");
        for (int i = 0; i < taints.size(); i++) {
            String effect = taints.get(i).text("effect").orElse("");
            if (!effect.isEmpty() && !TAINTS.contains(effect)) {
                // The real API server names a field that there is not.
                causes.add(Cause.unsupported("metadata.taints[" + i + "].effect", effect, TAINTS));
            }
        }
    }

    private static void volume(Document volume, List<Cause> causes) {
        if (volume.object("spec", "capacity").orElse(Document.empty()).isEmpty()) {
            causes.add(Cause.required("spec.capacity", ""));
            causes.add(new Cause(
                    "FieldValueNotSupported", "Unsupported value: {}: supported values: \"storage\"", "spec.capacity"));
        }
        boolean typed =
                !VolumeTypes.of(volume.object("spec").orElse(Document.empty())).isEmpty();
        if (!typed) {
            causes.add(Cause.required("spec", "must specify a volume type"));
        }
    }

    private static void event(Document event, List<Cause> causes) {
        String about = event.text("involvedObject", "namespace").orElse("");
        if (!about.isEmpty() && !about.equals(event.namespace())) {
            causes.add(Cause.invalidText("involvedObject.namespace", about, "does not match event.namespace"));
        }
    }

    private static void ingress(Document ingress, List<Cause> causes) {
        if (!ingress.has("spec", "defaultBackend")
                && ingress.list("spec", "rules").isEmpty()) {
            causes.add(Cause.invalid("spec", "null", "either `defaultBackend` or `rules` must be specified"));
        }
        List<Document> rules = ingress.objects("spec", "rules");
        for (int i = 0; i < rules.size(); i++) {
            List<Document> paths = rules.get(i).objects("http", "paths");
            for (int j = 0; j < paths.size(); j++) {
                String path = paths.get(j).text("path").orElse("");
                boolean exact = !paths.get(j).text("pathType").orElse("").equals("ImplementationSpecific");
                if (!path.startsWith("/") && (exact || !path.isEmpty())) {
                    causes.add(Cause.invalidText(
                            "spec.rules[" + i + "].http.paths[" + j + "].path", path, "must be an absolute path"));
                }
            }
        }
    }

    private static void disruptionBudget(Document budget, List<Cause> causes) {
        Amounts.check(budget, "spec.minAvailable", causes);
        Amounts.check(budget, "spec.maxUnavailable", causes);
        if (budget.has("spec", "minAvailable") && budget.has("spec", "maxUnavailable")) {
            causes.add(Cause.invalid("spec", "null", "minAvailable and maxUnavailable cannot be both set"));
        }
    }

    private static void priorityClass(Document priority, List<Cause> causes) {
        boolean system = priority.name().startsWith("system-");
        if (system && !priority.name().matches("system-(node|cluster)-critical")) {
            causes.add(Cause.forbidden(
                    "metadata.name",
                    "priority class names with 'system-' prefix are reserved for system use only. error: "
                            + priority.name() + " is not a known system priority class"));
        }
        if (!system && priority.number("value").orElse(0L) > HIGHEST_PRIORITY) {
            causes.add(Cause.forbidden(
                    "value", "maximum allowed value of a user defined priority is " + HIGHEST_PRIORITY));
        }
    }
}
