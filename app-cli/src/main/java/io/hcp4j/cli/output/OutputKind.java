package io.hcp4j.cli.output;

import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The forms in which programs get what is no Kubernetes object. Each says its {@code apiVersion} and {@code kind}, and is described in
 * {@code docs/forms.md}. Within a version fields are added, but none is taken away or gets another meaning.
 */
public enum OutputKind {
    /** What a check of clusters is. */
    CHECK("Check"),
    /** All checks of clusters. */
    CHECK_LIST("CheckList"),
    /** The tree of all that a hosted cluster consists of. */
    CLUSTER_TREE("ClusterTree"),
    /** One condition that has changed. */
    CONDITION("Condition"),
    /** The conditions of a hosted cluster and its pools. */
    CONDITION_LIST("ConditionList"),
    /** What a creation has done, or would do. */
    CREATION("Creation"),
    /** What applying manifests would change. */
    DIFF("Diff"),
    /** Whether clusters have what hosted clusters need. */
    DOCTOR("Doctor"),
    /** Why a cluster is not ready. */
    EXPLANATION("Explanation"),
    /** What was looked at on an infrastructure cluster. */
    INFRA_CHECK("InfraCheck"),
    /** What a cluster has on its infrastructure cluster. */
    INFRA_STATUS("InfraStatus"),
    /** The tree of a node pool. */
    NODE_POOL_TREE("NodePoolTree"),
    /** The progress of a wait. */
    PROGRESS("Progress"),
    /** What runs in the sandbox. */
    SANDBOX_STATUS("SandboxStatus"),
    /** The releases that a cluster can be upgraded to. */
    UPGRADE_OFFERS("UpgradeOffers"),
    /** What an upgrade would do. */
    UPGRADE_PLAN("UpgradePlan"),
    /** Which rules manifests break. */
    VALIDATION("Validation"),
    /** Whether a cluster is as it was ordered. */
    VERIFICATION("Verification"),
    /** Of this program, and of a server. */
    VERSION("Version");

    /** The version that all of them have. */
    public static final String API_VERSION = "hcp4j.io/v1";

    private final String kind;

    OutputKind(String kind) {
        this.kind = kind;
    }

    /** As it stands in the field {@code kind}. */
    public String kind() {
        return kind;
    }

    /** A document of this form. */
    public Document document(Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("apiVersion", API_VERSION);
        all.put("kind", kind);
        all.putAll(fields);
        return Document.of(all);
    }
}
