package io.hcp4j.fabric8;

import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.hcp4j.kubetesting.proxy.WebServer;
import io.hcp4j.kubetesting.proxy.WebServer.Answer;
import io.hcp4j.kubetesting.proxy.WebServer.Asked;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class Fabric8Test {
    private static final String VERSION = "{\"gitVersion\":\"v1.36.3\",\"platform\":\"linux/amd64\"}";
    private static final String CONFIG_MAPS = "/api/v1/namespaces/team-a/configmaps";
    private static final ConnectionLimits LIMITS = ConnectionLimits.standard().withAttempts(3, Duration.ofMillis(1));
    private static final ConnectionOptions OPTIONS =
            ConnectionOptions.defaults().withLimits(LIMITS);

    private final WebServer server = WebServer.plain();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void authenticationImpersonationInterceptorsAndUserAgentAreTheApplications() {
        server.on("/version", VERSION);
        try (KubernetesClient client = client(new ConfigBuilder()
                        .withOauthToken("sesame")
                        .withImpersonateUsername("jane")
                        .withImpersonateGroups("admins")
                        .withUserAgent("shop/2.0"));
                ClusterApi cluster = Fabric8.using(client).open(OPTIONS)) {
            assertThat(cluster.version().gitVersion()).isEqualTo("v1.36.3");
        }
        assertThat(server.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.authorization()).isEqualTo("Bearer sesame");
            assertThat(header(asked, "Impersonate-User")).isEqualTo("jane");
            assertThat(header(asked, "Impersonate-Group")).isEqualTo("admins");
            assertThat(header(asked, "X-Trace")).isEqualTo("t1");
            assertThat(header(asked, "User-Agent")).isEqualTo("shop/2.0");
        });
    }

    @Test
    void theClientsRetriesDoNotMultiplyOurs() {
        server.on(CONFIG_MAPS + "/one", asked -> new Answer(503, Map.of(), ""));
        server.on(CONFIG_MAPS, asked -> new Answer(503, Map.of(), ""));
        try (KubernetesClient client = client(new ConfigBuilder().withRequestRetryBackoffInterval(1));
                ClusterApi cluster = Fabric8.using(client).open(OPTIONS)) {
            HcpException read = catchThrowableOfType(
                    HcpException.class, () -> cluster.get(WellKnownKinds.CONFIG_MAP.in("team-a", "one")));
            assertThat(read.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(server.asked()).hasSize(LIMITS.maxAttempts());

            Document object = Document.of(Map.of("metadata", Map.of("name", "one", "namespace", "team-a")));
            HcpException created = catchThrowableOfType(
                    HcpException.class,
                    () -> cluster.create(WellKnownKinds.CONFIG_MAP, object, WriteOptions.by("test")));
            assertThat(created.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
            assertThat(server.asked()).hasSize(LIMITS.maxAttempts() + 1);
        }
    }

    @Test
    void theClientKeepsItsRetriesAndStaysOpen() {
        try (KubernetesClient client =
                client(new ConfigBuilder().withRequestRetryBackoffInterval(1).withRequestRetryBackoffLimit(2))) {
            Fabric8.using(client).open(OPTIONS).close();
            server.on("/healthz", asked -> new Answer(503, Map.of(), ""));

            assertThatThrownBy(() -> client.raw("/healthz")).isInstanceOf(KubernetesClientException.class);

            assertThat(server.asked()).hasSize(3);
        }
    }

    @Test
    void messagesNameTheApplicationsClient() {
        server.on("/version", asked -> new Answer(401, Map.of(), ""));
        try (KubernetesClient client = client(new ConfigBuilder());
                ClusterApi cluster = Fabric8.using(client).open(OPTIONS)) {
            HcpException refused = catchThrowableOfType(HcpException.class, cluster::version);

            assertThat(refused.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
            assertThat(refused).hasMessageContaining(server.address());
            assertThat(refused.remedy().map(Remedy::text))
                    .contains("Log in again, or renew the credentials in the KubernetesClient of the application.");
        }
    }

    private KubernetesClient client(ConfigBuilder config) {
        return new KubernetesClientBuilder()
                .withConfig(config.withMasterUrl(server.address() + "/")
                        .withAutoConfigure(false)
                        .build())
                .withHttpClientBuilderConsumer(http -> http.addOrReplaceInterceptor("trace", new Interceptor() {
                    @Override
                    public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
                        builder.setHeader("X-Trace", "t1");
                    }
                }))
                .build();
    }

    private static String header(Asked asked, String name) {
        return String.valueOf(asked.headers().getFirst(name));
    }
}
