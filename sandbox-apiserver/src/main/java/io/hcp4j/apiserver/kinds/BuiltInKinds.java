package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.kinds.columns.BuiltInColumns;
import io.hcp4j.apiserver.kinds.types.BuiltInSchema;
import io.hcp4j.apiserver.resource.ResourceCapabilities;
import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.ScalePaths;
import io.hcp4j.apiserver.resource.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The kinds that a cluster serves without a definition. */
public final class BuiltInKinds {
    /**
     * One kind a line: its type in {@code kubernetes.schema}, group, plural, scope, short names, categories, subresources. All are at
     * version v1.
     */
    private static final String TABLE = """
            core.v1.ConfigMap - configmaps N cm - -
            core.v1.Endpoints - endpoints N ep - -
            core.v1.Event - events N ev - -
            core.v1.LimitRange - limitranges N limits - -
            core.v1.Namespace - namespaces C ns - status,finalize
            core.v1.Node - nodes C no - status
            core.v1.PersistentVolumeClaim - persistentvolumeclaims N pvc - status
            core.v1.PersistentVolume - persistentvolumes C pv - status
            core.v1.Pod - pods N po all status,eviction,binding,log
            core.v1.ResourceQuota - resourcequotas N quota - status
            core.v1.Secret - secrets N - - -
            core.v1.ServiceAccount - serviceaccounts N sa - token
            core.v1.Service - services N svc all status
            reg.APIService apiregistration.k8s.io apiservices C - api-extensions status
            apps.v1.ControllerRevision apps controllerrevisions N - - -
            apps.v1.DaemonSet apps daemonsets N ds all status
            apps.v1.Deployment apps deployments N deploy all status,scale
            apps.v1.ReplicaSet apps replicasets N rs all status,scale
            apps.v1.StatefulSet apps statefulsets N sts all status,scale
            events.v1.Event events.k8s.io events N ev - -
            authentication.v1.SelfSubjectReview authentication.k8s.io selfsubjectreviews C - - question
            authentication.v1.TokenReview authentication.k8s.io tokenreviews C - - question
            authorization.v1.LocalSubjectAccessReview authorization.k8s.io localsubjectaccessreviews N - - question
            authorization.v1.SelfSubjectAccessReview authorization.k8s.io selfsubjectaccessreviews C - - question
            authorization.v1.SelfSubjectRulesReview authorization.k8s.io selfsubjectrulesreviews C - - question
            authorization.v1.SubjectAccessReview authorization.k8s.io subjectaccessreviews C - - question
            batch.v1.CronJob batch cronjobs N cj all status
            batch.v1.Job batch jobs N - all status
            networking.v1.IngressClass networking.k8s.io ingressclasses C - - -
            networking.v1.Ingress networking.k8s.io ingresses N ing - status
            networking.v1.NetworkPolicy networking.k8s.io networkpolicies N netpol - -
            policy.v1.PodDisruptionBudget policy poddisruptionbudgets N pdb - status
            rbac.v1.ClusterRoleBinding rbac.authorization.k8s.io clusterrolebindings C - - -
            rbac.v1.ClusterRole rbac.authorization.k8s.io clusterroles C - - -
            rbac.v1.RoleBinding rbac.authorization.k8s.io rolebindings N - - -
            rbac.v1.Role rbac.authorization.k8s.io roles N - - -
            storage.v1.CSIDriver storage.k8s.io csidrivers C - - -
            storage.v1.CSINode storage.k8s.io csinodes C - - -
            storage.v1.StorageClass storage.k8s.io storageclasses C sc - -
            storage.v1.VolumeAttachment storage.k8s.io volumeattachments C - - status
            admissionregistration.v1.MutatingWebhookConfiguration admissionregistration.k8s.io mutatingwebhookconfigurations C - api-extensions -
            admissionregistration.v1.ValidatingWebhookConfiguration admissionregistration.k8s.io validatingwebhookconfigurations C - api-extensions -
            ext.CustomResourceDefinition apiextensions.k8s.io customresourcedefinitions C crd,crds api-extensions status
            scheduling.v1.PriorityClass scheduling.k8s.io priorityclasses C pc - -
            coordination.v1.Lease coordination.k8s.io leases N - - -
            discovery.v1.EndpointSlice discovery.k8s.io endpointslices N - - -
            """;

    /** They hold no state, so all clusters of the process share them. */
    private static final List<ResourceType> ALL =
            TABLE.lines().map(BuiltInKinds::parse).toList();

    private BuiltInKinds() {}

    /** All of them. */
    public static List<ResourceType> all() {
        return ALL;
    }

    private static ResourceType parse(String line) {
        String[] cells = line.split(" ", -1);
        String typeName = cells[0];
        String group = cells[1].equals("-") ? "" : cells[1];
        String kind = typeName.substring(typeName.lastIndexOf('.') + 1);
        TypeNames names = new TypeNames(
                kind, kind + "List", cells[2], kind.toLowerCase(Locale.ROOT), words(cells[4]), words(cells[5]));
        ResourceType type = ResourceType.of(group, "v1", names, cells[3].equals("N"))
                .with(abilities(words(cells[6]), kind))
                .with(new BuiltInSchema(typeName))
                .with(rules(typeName))
                .with(BuiltInColumns.of(typeName));
        // The same events are served in two groups.
        return typeName.equals("events.v1.Event") ? type.storedIn("events") : type;
    }

    private static ResourceCapabilities abilities(List<String> words, String kind) {
        if (words.contains("question")) {
            return ResourceCapabilities.QUESTION;
        }
        ResourceCapabilities abilities = ResourceCapabilities.FULL;
        if (kind.equals("Namespace")) {
            List<String> verbs = new ArrayList<>(abilities.verbs());
            verbs.remove("deletecollection");
            abilities = new ResourceCapabilities(verbs, false, null, abilities.others());
        }
        abilities = words.contains("status") ? abilities.withStatus() : abilities;
        abilities = words.contains("scale") ? abilities.withScale(ScalePaths.WORKLOAD) : abilities;
        return abilities.withOthers(words.stream()
                .filter(word -> !word.equals("status") && !word.equals("scale"))
                .toArray(String[]::new));
    }

    private static ResourceStrategy rules(String typeName) {
        return switch (typeName) {
            case "core.v1.Namespace" -> new NamespaceStrategy();
            case "core.v1.ConfigMap" -> new ConfigMapStrategy();
            case "core.v1.Secret" -> new SecretStrategy();
            case "core.v1.Service" -> new ServiceStrategy();
            case "core.v1.Pod" -> new PodStrategy();
            case "core.v1.PersistentVolumeClaim" -> new PersistentVolumeClaimStrategy();
            case "core.v1.Event" -> new EventStrategy(false);
            case "events.v1.Event" -> new EventStrategy(true);
            case "core.v1.Node" -> SimpleStrategy.selectable("spec.unschedulable");
            case "apps.v1.Deployment" -> new WorkloadStrategy("Deployment");
            case "apps.v1.ReplicaSet" -> new WorkloadStrategy("ReplicaSet");
            case "apps.v1.StatefulSet" -> new WorkloadStrategy("StatefulSet");
            case "apps.v1.DaemonSet" -> new WorkloadStrategy("DaemonSet");
            case "batch.v1.Job",
                    "batch.v1.CronJob",
                    "networking.v1.Ingress",
                    "networking.v1.NetworkPolicy",
                    "policy.v1.PodDisruptionBudget" -> SimpleStrategy.COUNTED;
            case "rbac.v1.Role", "rbac.v1.ClusterRole" -> SimpleStrategy.ANY_NAME;
            case "rbac.v1.RoleBinding", "rbac.v1.ClusterRoleBinding" -> new RoleBindingStrategy();
            default -> SimpleStrategy.PLAIN;
        };
    }

    private static List<String> words(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(",", -1));
    }
}
