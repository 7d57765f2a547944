package com.example.consumer;

import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.sandbox.junit.HcpSandbox;
import io.hcp4j.sandbox.junit.Kubeconfigs;
import io.hcp4j.sdk.HcpClient;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Uses each library that the sandbox has within it: of the network, of certificates, of the rules in definitions, of YAML and JSON. */
@HcpSandbox
class SandboxTest {
    private static final ResourceKind HOSTED_CLUSTERS =
            ResourceKind.namespaced("hypershift.openshift.io", "v1beta1", "HostedCluster", "hostedclusters");
    private static final String PULL_SECRET =
            "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNzd29yZA==\"}}}";

    static String server = "";

    @Test
    void aClusterIsCreatedAndARuleOfItsDefinitionHolds(Kubeconfigs kubeconfigs, ClusterApi management) {
        server = management.server();
        try (HcpClient hcp =
                HcpClient.builder().kubeconfig(kubeconfigs.management()).build()) {
            CreationResult result = hcp.clusters()
                    .create(ClusterRequest.kubevirt("team-a")
                            .pullSecret(PULL_SECRET)
                            .pool(pool -> pool.replicas(1).memory("8Gi"))
                            .build());

            assertInstanceOf(CreationResult.Created.class, result, result::toString);
            assertEquals(1, hcp.clusters().list().size());
        }
        Patch change = Patch.merge(Document.empty().with("another", "spec", "infraID"));
        HcpException refused = assertThrows(
                HcpException.class,
                () -> management.patch(HOSTED_CLUSTERS.in("clusters", "team-a"), change, WriteOptions.by("test")));
        assertEquals(ErrorCode.INVALID, refused.code(), refused::getMessage);
    }

    @Test
    void theProjectHasTheVersionsOfItsFramework() throws IOException {
        assertBegins("consumer.junit", Test.class.getPackage().getImplementationVersion());
        assertBegins("consumer.netty", netty());
    }

    private static void assertBegins(String property, String version) {
        assertTrue(version.startsWith(System.getProperty(property)), property + " is " + version);
    }

    private static String netty() throws IOException {
        try (InputStream file = SandboxTest.class.getResourceAsStream("/META-INF/maven/io.netty/netty-common/pom.properties")) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            return properties.getProperty("version", "none");
        }
    }

    @Nested
    class Inside {
        @Test
        void usesTheSandboxAround(ClusterApi management) {
            server = management.server();
        }
    }
}
