package com.example.platform;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.sdk.HcpClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(ManagementCluster.class)
class TenantClustersIT {
    private static final String PULL_SECRET =
            "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNzd29yZA==\"}}}";

    @Inject
    HcpClient hcp;

    @Inject
    KubernetesClient client;

    @TestHTTPResource("/clusters")
    URI clusters;

    @Test
    void theResourceListsClustersThroughTheClientOfQuarkus() throws IOException, InterruptedException {
        CreationResult result = hcp.clusters()
                .create(ClusterRequest.kubevirt("team-a").pullSecret(PULL_SECRET).build());
        assertInstanceOf(CreationResult.Created.class, result, result::toString);

        String names = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(clusters).build(), BodyHandlers.ofString())
                .body();

        assertEquals("team-a", names);
    }

    @Test
    void quarkusKeepsItsOwnHttpClient() {
        String implementation = client.getHttpClient().getClass().getName();

        assertTrue(implementation.contains("vertx"), implementation);
    }
}
