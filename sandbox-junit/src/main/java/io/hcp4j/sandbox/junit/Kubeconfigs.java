package io.hcp4j.sandbox.junit;

import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Kubeconfigs of the clusters of a sandbox, as text: each has one context, of an administrator. */
public final class Kubeconfigs {
    private final String management;
    private final String infrastructure;
    private final ClusterApi cluster;

    Kubeconfigs(String management, String infrastructure, ClusterApi cluster) {
        this.management = management;
        this.infrastructure = infrastructure;
        this.cluster = cluster;
    }

    /** The cluster that hosted clusters are created on. */
    public String management() {
        return management;
    }

    /** The cluster for the VMs of hosted clusters that name external infrastructure. */
    public String infrastructure() {
        return infrastructure;
    }

    /**
     * The guest of a hosted cluster, as the Secret that its status names has it; empty while it names none.
     *
     * @param namespace of the HostedCluster
     * @param name of the HostedCluster
     */
    public Optional<String> guest(String namespace, String name) {
        return cluster.get(Kinds.HOSTED_CLUSTER.in(namespace, name))
                .flatMap(hosted -> hosted.text("status", "kubeconfig", "name"))
                .flatMap(secret -> cluster.get(WellKnownKinds.SECRET.in(namespace, secret)))
                .flatMap(secret -> secret.text("data", "kubeconfig"))
                .map(data -> new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8));
    }
}
