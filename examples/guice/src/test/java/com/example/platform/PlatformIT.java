package com.example.platform;

import com.google.inject.Injector;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.sandbox.junit.HcpSandbox;
import io.hcp4j.sandbox.junit.Kubeconfigs;
import io.hcp4j.sdk.HcpClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

@HcpSandbox
class PlatformIT {
    private static final String PULL_SECRET =
            "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNzd29yZA==\"}}}";

    @Test
    void servicesShareOneClient(Kubeconfigs kubeconfigs, @TempDir Path folder) throws IOException {
        Injector injector = Platform.wire(Files.writeString(folder.resolve("mgmt"), kubeconfigs.management()));
        try (HcpClient hcp = injector.getInstance(HcpClient.class)) {
            assertSame(hcp, injector.getInstance(HcpClient.class));
            CreationResult result = hcp.clusters()
                    .create(ClusterRequest.kubevirt("team-a").pullSecret(PULL_SECRET).build());
            assertInstanceOf(CreationResult.Created.class, result, result::toString);

            assertEquals(List.of("team-a"), injector.getInstance(TenantClusters.class).names());
        }
    }
}
