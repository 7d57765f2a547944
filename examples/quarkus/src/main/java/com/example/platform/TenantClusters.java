package com.example.platform;

import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.sdk.HcpClient;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;

/** Lists the hosted clusters. */
@Path("/clusters")
public class TenantClusters {
    private final HcpClient hcp;

    TenantClusters(HcpClient hcp) {
        this.hcp = hcp;
    }

    /** Their names, one a line. */
    @GET
    @Blocking
    @Produces(MediaType.TEXT_PLAIN)
    public String names() {
        return hcp.clusters().list().stream().map(ClusterOverview::name).collect(Collectors.joining("\n"));
    }
}
