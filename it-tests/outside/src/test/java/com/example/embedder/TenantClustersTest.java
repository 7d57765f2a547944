package com.example.embedder;

import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.sandbox.junit.HcpSandbox;
import io.hcp4j.sandbox.junit.Kubeconfigs;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

@HcpSandbox
class TenantClustersTest {
    private static final String PULL_SECRET =
            "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNzd29yZA==\"}}}";

    @Test
    void thePublishedArtifactsCreateAndListAClusterInTheSandbox(Kubeconfigs kubeconfigs) {
        try (TenantClusters clusters = new TenantClusters(kubeconfigs.management())) {
            CreationResult result = clusters.create("team-a", PULL_SECRET);

            assertInstanceOf(CreationResult.Created.class, result, result::toString);
            assertEquals(List.of("team-a"), clusters.names());
        }
    }

    @Test
    void theModelCanBeBuilt() {
        assertFalse(Builders.all().isEmpty());
    }
}
