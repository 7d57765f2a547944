package io.hcp4j.domain.manifest.export;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Secrets and ConfigMaps that the spec of a HostedCluster or NodePool refers to, all of them in its own namespace. Which field refers to
 * what is that of {@code hypershift.openshift.io/v1beta1} and of the {@code config.openshift.io/v1} types in {@code spec.configuration}.
 */
final class SpecReferences {
    private static final Set<String> TO_SECRETS = Set.of(
            "pullSecret",
            "sshKey",
            "serviceAccountSigningKey",
            "auditWebhook",
            "activeKey",
            "backupKey",
            "infraKubeConfigSecret",
            "clientSecret",
            "bindPassword",
            "fileData",
            "tlsClientCert",
            "tlsClientKey",
            "login",
            "providerSelection",
            "error",
            "servingCertificate",
            "servingCertKeyPairSecret",
            "kubeConfig");

    private static final Set<String> TO_CONFIG_MAPS = Set.of(
            "additionalTrustBundle",
            "additionalTrustedCA",
            "trustedCA",
            "clientCA",
            "ca",
            "oauthMetadata",
            "issuerCertificateAuthority",
            "policy",
            "config",
            "tuningConfig");

    private final String namespace;
    private final Set<ResourceKey> found = new LinkedHashSet<>();

    private SpecReferences(String namespace) {
        this.namespace = namespace;
    }

    /** Those of one object, in the order of its fields, each once. */
    static Set<ResourceKey> of(Document object) {
        SpecReferences references = new SpecReferences(object.namespace());
        references.collect("", object.object("spec").orElse(Document.empty()).asMap());
        return references.found;
    }

    private void collect(String field, @Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(element -> collect(field, element));
        } else if (value instanceof Map<?, ?> map) {
            if (map.get("name") instanceof String name && !name.isEmpty()) {
                add(field, name);
            }
            map.forEach((key, inside) -> collect(String.valueOf(key), inside));
        }
    }

    private void add(String field, String name) {
        if (TO_SECRETS.contains(field)) {
            found.add(in(WellKnownKinds.SECRET, name));
        } else if (TO_CONFIG_MAPS.contains(field)) {
            found.add(in(WellKnownKinds.CONFIG_MAP, name));
        }
    }

    private ResourceKey in(ResourceKind kind, String name) {
        return kind.in(namespace, name);
    }
}
