package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.placement.InfraRight;
import io.hcp4j.domain.placement.InfraRights;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.domain.plan.PlannedObject.ExistingObjectPolicy;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The account of one hosted cluster on its infrastructure cluster: as many rights as {@link InfraRights} says, and no more. All names
 * are derived from the cluster's, so a second run creates the same.
 *
 * @param cluster name of the hosted cluster
 * @param namespace of its virtual machines; the account lives there too
 */
public record InfraAccount(String cluster, String namespace) {
    /** Labels what is created for a hosted cluster with its name. */
    public static final String LABEL = "hcp4j.io/hosted-cluster";

    private static final String RBAC = "rbac.authorization.k8s.io";

    /** Checks that nothing is missing. */
    public InfraAccount {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(namespace, "namespace");
    }

    /** The name of the ServiceAccount, the Role and the RoleBinding. */
    public String name() {
        return cluster + "-infra";
    }

    /** Whether an object was made for this account's hosted cluster, by its label. */
    boolean owns(Document object) {
        return cluster.equals(object.labels().get(LABEL));
    }

    /** All objects in the order in which they are created, the first token Secret last. */
    public List<PlannedObject> objects() {
        String everywhere = "hcp4j-infra-" + namespace + "-" + cluster;
        return List.of(
                planned(
                        WellKnownKinds.NAMESPACE,
                        Document.of(
                                Map.of("apiVersion", "v1", "kind", "Namespace", "metadata", Map.of("name", namespace))),
                        "holds the virtual machines"),
                planned(InfraKinds.SERVICE_ACCOUNT, object(InfraKinds.SERVICE_ACCOUNT, name()), "the account"),
                planned(
                        InfraKinds.ROLE,
                        object(InfraKinds.ROLE, name()).with(rules(InfraRights.IN_NAMESPACE), "rules"),
                        "what HyperShift does in the namespace"),
                planned(
                        InfraKinds.ROLE_BINDING,
                        bound(object(InfraKinds.ROLE_BINDING, name()), "Role", name()),
                        "gives it to the account"),
                planned(
                        InfraKinds.CLUSTER_ROLE,
                        object(InfraKinds.CLUSTER_ROLE, everywhere)
                                .with(rules(List.of(InfraRights.EVERYWHERE)), "rules"),
                        "for the NetworkPolicy around the machines"),
                planned(
                        InfraKinds.CLUSTER_ROLE_BINDING,
                        bound(object(InfraKinds.CLUSTER_ROLE_BINDING, everywhere), "ClusterRole", everywhere),
                        "gives it to the account"),
                planned(WellKnownKinds.SECRET, tokenSecret(namespace, name(), 1), "a lasting token of the account"));
    }

    /** A Secret that Kubernetes fills with a token of an account. */
    static Document tokenSecret(String namespace, String account, int number) {
        return Document.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Secret",
                "type",
                AccountTokens.TYPE,
                "metadata",
                Map.of(
                        "name",
                        account + "-token-" + number,
                        "namespace",
                        namespace,
                        "annotations",
                        Map.of(AccountTokens.ACCOUNT, account))));
    }

    private static PlannedObject planned(ResourceKind kind, Document document, String reason) {
        boolean namespace = kind.equals(WellKnownKinds.NAMESPACE);
        return new PlannedObject(
                kind, document, namespace ? ExistingObjectPolicy.REUSE : ExistingObjectPolicy.REQUIRE_EQUAL, reason);
    }

    private Document object(ResourceKind kind, String objectName) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", objectName);
        if (kind.namespaced()) {
            metadata.put("namespace", namespace);
        }
        metadata.put("labels", Map.of("app.kubernetes.io/managed-by", "hcp4j", LABEL, cluster));
        return Document.of(Map.of("apiVersion", kind.apiVersion(), "kind", kind.kind(), "metadata", metadata));
    }

    private Document bound(Document binding, String kind, String role) {
        return binding.with(Map.of("apiGroup", RBAC, "kind", kind, "name", role), "roleRef")
                .with(List.of(Map.of("kind", "ServiceAccount", "name", name(), "namespace", namespace)), "subjects");
    }

    private static List<Document> rules(List<InfraRight> rights) {
        List<Document> rules = new ArrayList<>();
        rights.forEach(right -> rules.add(Document.of(Map.of(
                "apiGroups", List.of(right.group()),
                "resources", List.of(right.resource()),
                "verbs", right.granted()))));
        return rules;
    }
}
