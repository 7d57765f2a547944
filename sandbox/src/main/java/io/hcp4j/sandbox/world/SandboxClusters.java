package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the clusters of a hosted cluster among those of the sandbox. */
final class SandboxClusters implements Clusters {
    private static final String CREDENTIALS = "kubevirt-infra-credentials";

    private final CachedCluster management;
    private final CachedCluster infrastructure;
    private final String infrastructureUrl;
    private final Faults faults;
    private final Function<String, Optional<CachedCluster>> guests;

    /**
     * A map.
     *
     * @param infrastructureUrl by which a kubeconfig names the infrastructure cluster
     * @param guests finds a guest by its control plane namespace
     */
    SandboxClusters(
            CachedCluster management,
            CachedCluster infrastructure,
            String infrastructureUrl,
            Function<String, Optional<CachedCluster>> guests) {
        this.management = management;
        this.infrastructure = infrastructure;
        this.infrastructureUrl = infrastructureUrl;
        this.faults = new Faults(management);
        this.guests = guests;
    }

    @Override
    public CachedCluster management() {
        return management;
    }

    @Override
    public List<CachedCluster> infrastructure() {
        return List.of(management, infrastructure);
    }

    @Override
    public Optional<InfraNamespace> infra(String controlPlaneNamespace) {
        Optional<Document> placement = placement(controlPlaneNamespace);
        if (placement.isEmpty()) {
            return Optional.of(new InfraNamespace(management, controlPlaneNamespace));
        }
        if (faults.affects(Fault.INFRA_UNREACHABLE, controlPlaneNamespace)) {
            return Optional.empty();
        }
        // Which rights the kubeconfig has is for the API server to say; here only which cluster it names.
        return management
                .get(WellKnownKinds.SECRET.in(controlPlaneNamespace, CREDENTIALS))
                .flatMap(secret -> secret.text("data", "kubeconfig"))
                .map(data -> new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8))
                .flatMap(this::named)
                .flatMap(cluster -> placement
                        .get()
                        .text("infraNamespace")
                        .map(namespace -> new InfraNamespace(cluster, namespace)));
    }

    @Override
    public Optional<CachedCluster> named(String kubeconfig) {
        return kubeconfig.contains(infrastructureUrl) ? Optional.of(infrastructure) : Optional.empty();
    }

    @Override
    public Faults faults() {
        return faults;
    }

    @Override
    public Optional<CachedCluster> guest(String controlPlaneNamespace) {
        return guests.apply(controlPlaneNamespace);
    }

    /** The credentials that a hosted cluster names for external infrastructure. */
    private Optional<Document> placement(String controlPlaneNamespace) {
        return management.all(Kinds.HOSTED_CONTROL_PLANE, controlPlaneNamespace).stream()
                .findFirst()
                .flatMap(plane -> plane.object("spec", "platform", "kubevirt", "credentials"));
    }
}
