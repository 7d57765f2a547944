package com.example.platform;

import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.sdk.HcpClient;
import java.util.List;
import org.springframework.stereotype.Service;

/** A service of the platform that has the client injected. */
@Service
class TenantClusters {
    private final HcpClient hcp;

    TenantClusters(HcpClient hcp) {
        this.hcp = hcp;
    }

    List<String> names() {
        return hcp.clusters().list().stream().map(ClusterOverview::name).toList();
    }
}
