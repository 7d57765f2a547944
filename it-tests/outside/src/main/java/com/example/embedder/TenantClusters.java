package com.example.embedder;

import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.sdk.HcpClient;
import java.util.List;

/** Creates and lists the clusters of tenants. */
final class TenantClusters implements AutoCloseable {
    private final HcpClient hcp;

    TenantClusters(String kubeconfig) {
        hcp = HcpClient.builder().kubeconfig(kubeconfig).build();
    }

    CreationResult create(String name, String pullSecret) {
        return hcp.clusters()
                .create(ClusterRequest.kubevirt(name)
                        .pullSecret(pullSecret)
                        .pool(pool -> pool.replicas(1).memory("8Gi"))
                        .build());
    }

    List<String> names() {
        return hcp.clusters().list().stream().map(ClusterOverview::name).toList();
    }

    @Override
    public void close() {
        hcp.close();
    }
}
