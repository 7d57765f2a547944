package io.hcp4j.controllers.hypershift.hostedcluster;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneName;
import io.hcp4j.controllers.hypershift.guest.GuestSecrets;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The guest's credentials beside its HostedCluster, where users look for them. */
final class PublishedCredentials {
    private final CachedCluster management;
    private final ObjectWriter writer;
    private final Document cluster;
    private final ControlPlaneName name;
    private final Map<String, Object> references = new LinkedHashMap<>();

    PublishedCredentials(CachedCluster management, ObjectWriter writer, Document cluster, ControlPlaneName name) {
        this.management = management;
        this.writer = writer;
        this.cluster = cluster;
        this.name = name;
    }

    /** Copies the existing ones, and deletes those whose original is gone. */
    PublishedCredentials ensure() {
        publish("kubeconfig", GuestSecrets.KUBECONFIG, true);
        publish("customKubeconfig", GuestSecrets.CUSTOM_KUBECONFIG, true);
        boolean ownLogin = cluster.has("spec", "configuration", "oauth");
        publish("kubeadminPassword", GuestSecrets.PASSWORD, !ownLogin);
        return this;
    }

    /** The fields of the status that name them; null where there is none any more. */
    Map<String, Object> references() {
        return references;
    }

    private void publish(String field, String original, boolean named) {
        ResourceKey key = WellKnownKinds.SECRET.in(name.clusterNamespace(), name.name() + "-" + original);
        Optional<Document> data = management
                .get(WellKnownKinds.SECRET.in(name.namespace(), original))
                .filter(secret -> !secret.has("metadata", "deletionTimestamp"))
                .flatMap(secret -> secret.object("data"));
        if (data.isPresent()) {
            writer.ensure(
                    WellKnownKinds.SECRET,
                    ObjectTemplates.of(key, cluster.labels())
                            .with(ObjectTemplates.ownedBy(Kinds.HOSTED_CLUSTER, cluster), "metadata", "ownerReferences")
                            .with("Opaque", "type")
                            .with(data.get(), "data"));
            references.put(field, named ? Map.of("name", key.name()) : null);
        } else {
            management.get(key).ifPresent(old -> writer.delete(WellKnownKinds.SECRET, old));
            references.put(field, null);
        }
    }
}
