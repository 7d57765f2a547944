package io.hcp4j.domain.manifest.export;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What tools that deploy or restore objects put on them to know them again. It says whose the object is, not what it is: a copy that bears it
 * belongs to the first one's application, and is pruned with it. Settings that users give to such a tool stay.
 */
final class DeployerMarks {
    /** The label by which Argo CD tracks unless told otherwise; charts and users have it as well. */
    private static final String INSTANCE = "app.kubernetes.io/instance";

    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    private static final String HELM = "Helm";
    private static final String ARGO_CD = "argocd.argoproj.io/";

    private static final Set<String> ANNOTATIONS = Set.of(
            ARGO_CD + "tracking-id",
            ARGO_CD + "installation-id",
            "meta.helm.sh/release-name",
            "meta.helm.sh/release-namespace",
            "kapp.k14s.io/identity",
            "kapp.k14s.io/original",
            "kapp.k14s.io/original-diff-md5",
            "config.k8s.io/owning-inventory",
            "apps.open-cluster-management.io/hosting-subscription",
            "apps.open-cluster-management.io/hosting-deployable");

    private static final Set<String> LABELS = Set.of(
            ARGO_CD + "instance",
            "kustomize.toolkit.fluxcd.io/name",
            "kustomize.toolkit.fluxcd.io/namespace",
            "helm.toolkit.fluxcd.io/name",
            "helm.toolkit.fluxcd.io/namespace",
            "kapp.k14s.io/app",
            "kapp.k14s.io/association",
            "velero.io/restore-name",
            "velero.io/backup-name");

    /** Rancher's, on annotations and labels. */
    private static final String OBJECT_SET = "objectset.rio.cattle.io/";

    private DeployerMarks() {}

    /**
     * An object without them.
     *
     * @param object as the server has it, with what tells who wrote it
     * @param rest what shall be left of it so far
     */
    static Document without(Document object, Document rest) {
        Document result = rest;
        for (String key : object.annotations().keySet()) {
            if (ANNOTATIONS.contains(key) || key.startsWith(OBJECT_SET)) {
                result = result.without("metadata", "annotations", key);
            }
        }
        for (Map.Entry<String, String> label : object.labels().entrySet()) {
            if (isMark(label, object)) {
                result = result.without("metadata", "labels", label.getKey());
            }
        }
        return result;
    }

    private static boolean isMark(Map.Entry<String, String> label, Document object) {
        return switch (label.getKey()) {
            case MANAGED_BY -> label.getValue().equals(HELM);
            case INSTANCE -> byArgoCd(object) || byHelm(object);
            default -> LABELS.contains(label.getKey()) || label.getKey().startsWith(OBJECT_SET);
        };
    }

    private static boolean byArgoCd(Document object) {
        List<Document> writers = object.objects("metadata", "managedFields");
        return object.annotations().keySet().stream().anyMatch(key -> key.startsWith(ARGO_CD))
                || object.labels().keySet().stream().anyMatch(key -> key.startsWith(ARGO_CD))
                || writers.stream()
                        .anyMatch(writer -> writer.text("manager").orElse("").startsWith("argocd"));
    }

    private static boolean byHelm(Document object) {
        return object.annotations().containsKey("meta.helm.sh/release-name")
                || HELM.equals(object.labels().get(MANAGED_BY));
    }
}
