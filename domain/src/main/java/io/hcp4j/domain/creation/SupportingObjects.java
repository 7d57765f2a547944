package io.hcp4j.domain.creation;

import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.domain.plan.PlannedObject.ExistingObjectPolicy;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The Namespace, Secrets and ConfigMap that a HostedCluster refers to. The Secrets carry both labels that make HyperShift
 * their owner, so that they are deleted with the cluster (docs/hypershift.md#objects-that-hcp-creates).
 */
public final class SupportingObjects {
    /** One for all clusters of a namespace: the name that {@code hcp} uses. */
    public static final String TRUST_BUNDLE_NAME = "user-ca-bundle";

    private static final String SAFE_TO_DELETE = "hypershift.openshift.io/safe-to-delete-with-cluster";
    private static final String CREATED_FOR = "hypershift.openshift.io/auto-created-for-infra";

    private final String namespace;
    private final String cluster;
    private final String infraId;

    /**
     * Those of one cluster.
     *
     * @param namespace of the HostedCluster
     * @param cluster its name
     * @param infraId its {@code spec.infraID}
     */
    public SupportingObjects(String namespace, String cluster, String infraId) {
        this.namespace = Objects.requireNonNull(namespace, "namespace");
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.infraId = Objects.requireNonNull(infraId, "infraId");
    }

    PlannedObject namespace() {
        Document document =
                Document.of(Map.of("apiVersion", "v1", "kind", "Namespace", "metadata", Map.of("name", namespace)));
        return new PlannedObject(
                WellKnownKinds.NAMESPACE,
                document,
                ExistingObjectPolicy.REUSE,
                "holds the hosted clusters and their Secrets");
    }

    /** The ConfigMap with the certificates that the cluster trusts, in PEM. */
    public PlannedObject trustBundle(String certificates) {
        Document bundle = Document.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ConfigMap",
                "metadata",
                Map.of("name", TRUST_BUNDLE_NAME, "namespace", namespace),
                "data",
                Map.of("ca-bundle.crt", certificates)));
        return new PlannedObject(
                WellKnownKinds.CONFIG_MAP,
                bundle,
                ExistingObjectPolicy.REQUIRE_EQUAL,
                "certificates the cluster trusts besides");
    }

    /** The Secret with a pull secret, in JSON. */
    public PlannedObject pullSecret(String json) {
        Document secret = secret(SecretNames.pullSecret(cluster), "", Map.of(".dockerconfigjson", json));
        return new PlannedObject(
                WellKnownKinds.SECRET,
                secret,
                ExistingObjectPolicy.REQUIRE_EQUAL,
                "credentials for pulling release images");
    }

    /** The Secret with the SSH key of the nodes. */
    public PlannedObject sshKey(SshKey key) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("id_rsa.pub", key.publicKey());
        boolean generated = !key.privateKey().isEmpty();
        if (generated) {
            data.put("id_rsa", key.privateKey());
        }
        return new PlannedObject(
                WellKnownKinds.SECRET,
                secret(SecretNames.sshKey(cluster), "", data),
                generated ? ExistingObjectPolicy.KEEP_DATA : ExistingObjectPolicy.REQUIRE_EQUAL,
                "SSH access to the nodes");
    }

    PlannedObject infraCredentials(String kubeconfig) {
        Document secret = secret(SecretNames.infraCredentials(cluster), "Opaque", Map.of("kubeconfig", kubeconfig));
        return new PlannedObject(
                WellKnownKinds.SECRET,
                secret,
                ExistingObjectPolicy.REQUIRE_EQUAL,
                "access to the infrastructure cluster");
    }

    /** Immutable, so that the server refuses to have it replaced by whatever is applied later: the guest's Secrets would be lost. */
    PlannedObject encryptionKey(EncryptionKey key) {
        Document secret = secret(SecretNames.encryptionKey(cluster), "Opaque", Map.of())
                .with(Map.of("key", key.base64()), "data")
                .with(true, "immutable");
        return new PlannedObject(
                WellKnownKinds.SECRET,
                secret,
                ExistingObjectPolicy.KEEP_DATA,
                "encrypts Secrets in etcd; kept if it exists");
    }

    private Document secret(String name, String type, Map<String, String> texts) {
        Map<String, String> data = new LinkedHashMap<>();
        texts.forEach((key, text) ->
                data.put(key, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
        Document secret = Document.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Secret",
                "metadata",
                Map.of(
                        "name",
                        name,
                        "namespace",
                        namespace,
                        "labels",
                        Map.of(SAFE_TO_DELETE, "true", CREATED_FOR, infraId)),
                "data",
                data));
        return type.isEmpty() ? secret : secret.with(type, "type");
    }
}
