package io.hcp4j.controllers.hypershift.guest;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.guest.GuestApiServers.Endpoint;
import io.hcp4j.controllers.hypershift.guest.GuestApiServers.GuestServer;
import io.hcp4j.controllers.hypershift.guest.GuestApiServers.ServingCertificate;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/** The credentials for a guest cluster, in its control plane namespace. */
public final class GuestSecrets {
    public static final String KUBECONFIG = "admin-kubeconfig";
    public static final String CUSTOM_KUBECONFIG = "custom-admin-kubeconfig";
    public static final String PASSWORD = "kubeadmin-password";

    // Without characters that look alike.
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHIJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CachedCluster management;
    private final ObjectWriter writer;
    private final Document controlPlane;

    public GuestSecrets(CachedCluster management, ObjectWriter writer, Document controlPlane) {
        this.management = management;
        this.writer = writer;
        this.controlPlane = controlPlane;
    }

    /**
     * Has them there for a server that answers.
     *
     * @param certificates that it presents besides its own, by name
     */
    public void ensure(GuestServer server, Map<String, ServingCertificate> certificates) {
        String own = AdminKubeconfig.text(server, server.endpoint().url());
        secret(KUBECONFIG, "kubeconfig", own);
        secret("bootstrap-kubeconfig", "kubeconfig", own);
        secret("localhost-kubeconfig", "kubeconfig", own);
        secret("service-network-admin-kubeconfig", "kubeconfig", own);
        // The form that Cluster API reads.
        secret(controlPlane.text("spec", "infraID").orElse("") + "-kubeconfig", "value", own);
        if (get(PASSWORD).isEmpty()) {
            writer.ensureExists(WellKnownKinds.SECRET, draft(PASSWORD, "password", password()));
        }
        String dnsName = controlPlane.text("spec", "kubeAPIServerDNSName").orElse("");
        if (dnsName.isEmpty()) {
            management.get(key(CUSTOM_KUBECONFIG)).ifPresent(old -> writer.delete(WellKnownKinds.SECRET, old));
        } else {
            String custom = new Endpoint(dnsName, server.endpoint().port()).url();
            String issuers = Optional.ofNullable(certificates.get(dnsName))
                    .map(ServingCertificate::chain)
                    .orElse("");
            secret(CUSTOM_KUBECONFIG, "kubeconfig", AdminKubeconfig.text(server, custom, issuers));
        }
    }

    /** One of them, if it exists. */
    public Optional<Document> get(String name) {
        return management.get(key(name)).filter(secret -> !secret.has("metadata", "deletionTimestamp"));
    }

    private void secret(String name, String field, String text) {
        writer.ensure(WellKnownKinds.SECRET, draft(name, field, text));
    }

    private Document draft(String name, String field, String text) {
        return ObjectTemplates.of(key(name))
                .with(ObjectTemplates.ownedBy(Kinds.HOSTED_CONTROL_PLANE, controlPlane), "metadata", "ownerReferences")
                .with("Opaque", "type")
                .with(Map.of(field, AdminKubeconfig.base64(text)), "data");
    }

    private ResourceKey key(String name) {
        return WellKnownKinds.SECRET.in(controlPlane.namespace(), name);
    }

    private static String password() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                password.append('-');
            }
            for (int i = 0; i < GROUP_LENGTH; i++) {
                password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
        }
        return password.toString();
    }
}
