package io.hcp4j.controllers.hypershift.hostedcluster;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** What the operator fills into a HostedCluster's spec before anything else. */
final class HostedClusterDefaults {
    private static final int GENERATED = 10;

    private final Clusters clusters;
    private final ObjectWriter writer;

    HostedClusterDefaults(Clusters clusters, ObjectWriter writer) {
        this.clusters = clusters;
        this.writer = writer;
    }

    /** Writes what is missing; true when something was. */
    boolean fillIn(Document cluster) {
        Document filled = cluster;
        String uid = cluster.uid().orElse("");
        // Derived, so that a look at an old copy does not end in a second value.
        String derived =
                UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8)).toString();
        filled = fill(filled, derived, "spec", "clusterID");
        filled = fill(filled, cluster.name() + "-" + derived.substring(0, 5), "spec", "infraID");
        filled = fill(filled, "https://kubernetes.default.svc", "spec", "issuerURL");
        if (cluster.has("spec", "platform", "kubevirt")) {
            filled = fill(
                    filled,
                    derived.replace("-", "").substring(0, GENERATED),
                    "spec",
                    "platform",
                    "kubevirt",
                    "generateID");
        }
        Optional<String> domain = passthroughDomain(cluster);
        if (domain.isPresent()) {
            filled = fill(filled, domain.get(), "spec", "dns", "baseDomain");
        }
        if (filled.equals(cluster)) {
            return false;
        }
        writer.merge(
                Kinds.HOSTED_CLUSTER,
                cluster,
                Document.empty()
                        .with(filled.object("spec").orElse(Document.empty()), "spec")
                        .with(cluster.resourceVersion().orElse(""), "metadata", "resourceVersion"));
        return true;
    }

    /** The domain of the routes of the cluster that runs the VMs, for clusters whose ingress passes through there. */
    private Optional<String> passthroughDomain(Document cluster) {
        boolean passthrough = cluster.flag("spec", "platform", "kubevirt", "baseDomainPassthrough")
                .orElse(false);
        if (!passthrough) {
            return Optional.empty();
        }
        return infra(cluster)
                .flatMap(infra -> infra.get(Kinds.INGRESS.named("cluster")))
                .flatMap(ingress -> ingress.text("spec", "domain"));
    }

    /** By the HostedCluster's own credentials, because the control plane with its copy of them is not there yet. */
    private Optional<CachedCluster> infra(Document cluster) {
        Optional<String> secret =
                cluster.text("spec", "platform", "kubevirt", "credentials", "infraKubeConfigSecret", "name");
        if (secret.isEmpty()) {
            return Optional.of(clusters.management());
        }
        return clusters.management()
                .api()
                .get(WellKnownKinds.SECRET.in(cluster.namespace(), secret.get()))
                .flatMap(found -> found.text("data", "kubeconfig"))
                .map(data -> new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8))
                .flatMap(clusters::named);
    }

    private static Document fill(Document object, String value, String... path) {
        return object.text(path).filter(there -> !there.isEmpty()).isPresent() ? object : object.with(value, path);
    }
}
