package io.hcp4j.official;

import io.hcp4j.kubetesting.proxy.WebServer;
import io.hcp4j.kubetesting.proxy.WebServer.Answer;
import io.hcp4j.kubetesting.proxy.WebServer.Asked;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.ClientBuilder;
import io.kubernetes.client.util.credentials.AccessTokenAuthentication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Call;
import okhttp3.EventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class OfficialClientTest {
    private static final String VERSION = "{\"gitVersion\":\"v1.36.3\",\"platform\":\"linux/amd64\"}";
    private static final String CONFIG_MAPS = "/api/v1/namespaces/team-a/configmaps";
    private static final ConnectionLimits LIMITS = ConnectionLimits.standard().withAttempts(3, Duration.ofMillis(1));
    private static final ConnectionOptions OPTIONS =
            ConnectionOptions.defaults().withLimits(LIMITS);

    private final WebServer server = WebServer.plain();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ApiClient client = client();

    @AfterEach
    void close() {
        CallerProvidedClient.close(client);
        server.close();
    }

    @Test
    void authenticationInterceptorsListenersAndHeadersAreTheApplications() {
        server.on("/version", VERSION);
        try (ClusterApi cluster = OfficialClient.using(client).open(OPTIONS)) {
            assertThat(cluster.version().gitVersion()).isEqualTo("v1.36.3");
        }
        assertThat(server.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.authorization()).isEqualTo("Bearer sesame");
            assertThat(asked.accept()).isEqualTo("application/json");
            assertThat(header(asked, "X-Trace")).isEqualTo("t1");
            assertThat(header(asked, "X-Default")).isEqualTo("d1");
            assertThat(header(asked, "User-Agent")).isEqualTo("shop/2.0");
        });
        assertThat(heard).containsExactly("/version");
    }

    @Test
    void theHttpClientsRepetitionsDoNotMultiplyOurs() {
        Map<String, String> atOnce = Map.of("Retry-After", "0");
        server.on(CONFIG_MAPS + "/one", asked -> new Answer(503, atOnce, ""));
        server.on(CONFIG_MAPS, asked -> new Answer(503, atOnce, ""));
        try (ClusterApi cluster = OfficialClient.using(client).open(OPTIONS)) {
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
    void queriesAreWrittenAsTheServerExpectsThem() {
        server.on(CONFIG_MAPS, "{\"items\":[]}");
        try (ClusterApi cluster = OfficialClient.using(client).open(OPTIONS)) {
            cluster.list(ListQuery.in(WellKnownKinds.CONFIG_MAP, "team-a").withLabels("a in (b,c),d=e"));
        }
        assertThat(server.asked())
                .extracting(Asked::query)
                .singleElement()
                .asString()
                .contains("labelSelector=a%20in%20%28b%2Cc%29%2Cd%3De");
    }

    @Test
    void messagesNameTheApplicationsClient() {
        server.on("/version", asked -> new Answer(401, Map.of(), ""));
        try (ClusterApi cluster = OfficialClient.using(client).open(OPTIONS)) {
            HcpException refused = catchThrowableOfType(HcpException.class, cluster::version);

            assertThat(refused.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
            assertThat(refused).hasMessageContaining(server.address());
            assertThat(refused.remedy().map(Remedy::text))
                    .contains("Log in again, or renew the credentials in the ApiClient of the application.");
        }
    }

    private ApiClient client() {
        ApiClient made = new ClientBuilder()
                .setBasePath(server.address())
                .setAuthentication(new AccessTokenAuthentication("sesame"))
                .build();
        made.setUserAgent("shop/2.0").addDefaultHeader("X-Default", "d1");
        return made.setHttpClient(made.getHttpClient()
                .newBuilder()
                .addInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().header("X-Trace", "t1").build()))
                .eventListener(new EventListener() {
                    @Override
                    public void callEnd(Call call) {
                        heard.add(call.request().url().encodedPath());
                    }
                })
                .build());
    }

    private static String header(Asked asked, String name) {
        return String.valueOf(asked.headers().getFirst(name));
    }
}
