package com.example.platform;

import com.google.inject.Inject;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.sdk.HcpClient;
import java.util.List;

/** A service of the platform that has the client injected. */
final class TenantClusters {
    private final HcpClient hcp;

    @Inject
    TenantClusters(HcpClient hcp) {
        this.hcp = hcp;
    }

    List<String> names() {
        return hcp.clusters().list().stream().map(ClusterOverview::name).toList();
    }
}
