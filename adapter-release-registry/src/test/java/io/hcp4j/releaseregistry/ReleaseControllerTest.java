package io.hcp4j.releaseregistry;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.kubetesting.pki.ServerCertificate;
import io.hcp4j.kubetesting.proxy.WebServer;
import io.hcp4j.kubetesting.proxy.WebServer.Answer;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.release.ReleaseAccess;
import io.hcp4j.ports.release.ReleaseStream;
import io.hcp4j.ports.release.ReleaseTag;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ReleaseControllerTest {
    private static final String TAGS = "/amd64/api/v1/releasestream/4-stable/tags";
    private static final ReleaseStream STREAM = new ReleaseStream("4-stable");
    private static final ConnectionLimits LIMITS = ConnectionLimits.standard();

    @Test
    void readsTheTagsOfAStream() {
        try (WebServer server = WebServer.with(ServerCertificate.GOOD).on(TAGS, """
                {"name": "4-stable", "tags": [
                  {"name": "4.19.3", "phase": "Accepted", "pullSpec": "registry.example/r:4.19.3", "downloadURL": "https://x"},
                  {"name": "4.20.0-rc.1", "phase": "Pending"}]}
                """)) {
            assertThat(tags(server, STREAM))
                    .containsExactly(
                            new ReleaseTag("4.19.3", "registry.example/r:4.19.3", "Accepted"),
                            new ReleaseTag("4.20.0-rc.1", "", "Pending"));
        }
    }

    @Test
    void readsAnAnswerThatIsOneRelease() {
        try (WebServer server = WebServer.with(ServerCertificate.GOOD)
                .on(TAGS, "{\"name\": \"4.19.3\", \"pullSpec\": \"registry.example/r:4.19.3\"}")) {
            assertThat(tags(server, STREAM)).containsExactly(new ReleaseTag("4.19.3", "registry.example/r:4.19.3", ""));
        }
    }

    @Test
    void asksTheControllerOfTheStreamsArchitecture() {
        try (WebServer server = WebServer.with(ServerCertificate.GOOD)
                .on("/multi/api/v1/releasestream/4-stable-multi/tags", "{\"tags\": []}")) {
            assertThat(tags(server, new ReleaseStream("4-stable-multi"))).isEmpty();
        }
    }

    @Test
    void aMirrorNeedsNeitherTlsNorPlaceholder() {
        try (WebServer server = WebServer.plain().on("/mirror/api/v1/releasestream/4-stable/tags", "{\"tags\": []}")) {
            ReleaseController mirror =
                    new ReleaseController(server.address() + "/mirror/", new YamlTextFormat(), Map.of());
            assertThat(mirror.tags(STREAM, access(LIMITS))).isEmpty();
        }
    }

    @Test
    void keepsAStreamsNameOutOfThePath() {
        try (WebServer server = WebServer.with(ServerCertificate.GOOD)) {
            failure(server, new ReleaseStream("../a b?c"), LIMITS);
            assertThat(server.asked().get(0).path()).isEqualTo("/amd64/api/v1/releasestream/..%2Fa%20b%3Fc/tags");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, NOT_FOUND, does not know it",
        "500, SERVER_FAILED, answered with status 500",
        "503, UNAVAILABLE, answered with status 503",
        "429, THROTTLED, answered with status 429",
        "403, FORBIDDEN, answered with status 403",
        "204, BAD_CONNECTION_SETTINGS, with status 204 is no release controller"
    })
    void looksAtTheStatusBeforeTheBody(int status, ErrorCode code, String words) {
        try (WebServer server = WebServer.with(ServerCertificate.GOOD).on(TAGS, asked -> answer(status))) {
            HcpException failure = failure(server, STREAM, LIMITS);
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure)
                    .hasMessageStartingWith("cannot look up release stream 4-stable: ")
                    .hasMessageContaining(server.address())
                    .hasMessageContaining(words);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>log in</html>", "[]", "{\"tags\": "})
    void saysThatWhatAnswersIsNoReleaseController(String body) {
        try (WebServer server = WebServer.with(ServerCertificate.GOOD).on(TAGS, body)) {
            HcpException failure = failure(server, STREAM, LIMITS);
            assertThat(failure.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
            assertThat(failure).hasMessageContaining("is no release controller").hasMessageNotContaining("log in");
        }
    }

    @Test
    void givesUpOnASilentServer() {
        try (WebServer server = WebServer.with(ServerCertificate.GOOD).silentOn(TAGS)) {
            HcpException failure = failure(server, STREAM, LIMITS.withResponseTimeout(Duration.ofMillis(300)));
            assertThat(failure.code()).isEqualTo(ErrorCode.TIMEOUT);
            assertThat(failure).hasMessageContaining("did not answer in time");
        }
    }

    @Test
    void saysWhenNobodyListens() {
        WebServer server = WebServer.with(ServerCertificate.GOOD);
        server.close();
        HcpException failure = failure(server, STREAM, LIMITS);
        assertThat(failure.code()).isEqualTo(ErrorCode.UNREACHABLE);
        assertThat(failure).hasMessageContaining("no connection to " + server.address() + ": connection refused");
    }

    @Test
    void givesUpOnAServerThatNeverFinishesTheHandshake() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ReleaseController controller =
                    new ReleaseController("https://127.0.0.1:" + mute.getLocalPort(), new YamlTextFormat(), Map.of());
            ConnectionLimits limits =
                    LIMITS.withConnectTimeout(Duration.ofMillis(300)).withResponseTimeout(Duration.ofMillis(600));
            HcpException failure =
                    catchThrowableOfType(HcpException.class, () -> controller.tags(STREAM, access(limits)));
            assertThat(failure.code()).isIn(ErrorCode.UNREACHABLE, ErrorCode.TIMEOUT);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ServerCertificate.class, mode = Mode.EXCLUDE, names = "GOOD")
    void trustsNoOtherCertificate(ServerCertificate certificate) {
        try (WebServer server = WebServer.with(certificate).on(TAGS, "{\"tags\": []}")) {
            assertThat(failure(server, STREAM, LIMITS).code()).isEqualTo(ErrorCode.UNTRUSTED);
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void doesNotTrustTheAuthorityWithoutTheBundle() {
        try (WebServer server = WebServer.with(ServerCertificate.GOOD).on(TAGS, "{\"tags\": []}")) {
            HcpException failure = catchThrowableOfType(HcpException.class, () -> controller(server, Map.of())
                    .tags(STREAM, new ReleaseAccess("", "", LIMITS)));
            assertThat(failure.code()).isEqualTo(ErrorCode.UNTRUSTED);
        }
    }

    @Test
    void followsARedirectionButNotOutOfTls() {
        try (WebServer server = WebServer.with(ServerCertificate.GOOD);
                WebServer plain = WebServer.plain().on("/there", "{\"tags\": []}")) {
            server.on(TAGS, asked -> answer(302).with("Location", "/there")).on("/there", "{\"tags\": []}");
            assertThat(tags(server, STREAM)).isEmpty();

            server.on(TAGS, asked -> answer(302).with("Location", plain.address() + "/there"));
            assertThat(failure(server, STREAM, LIMITS)).hasMessageContaining("redirects to an address without TLS");
            assertThat(plain.asked()).isEmpty();

            server.on(TAGS, asked -> answer(302).with("Location", TAGS));
            assertThat(failure(server, STREAM, LIMITS)).hasMessageContaining("redirects without end");
        }
    }

    @Test
    void interruptionEndsTheWaitAndStays() {
        try (WebServer server = WebServer.with(ServerCertificate.GOOD).silentOn(TAGS)) {
            Thread.currentThread().interrupt();
            HcpException failure = failure(server, STREAM, LIMITS);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://mirror.example", "mirror.example", "https://user:hush@ mirror", "https://"})
    void refusesAddressesThatAreNoneWithoutQuotingThem(String address) {
        HcpException failure = catchThrowableOfType(
                HcpException.class,
                () -> new ReleaseController(address, new YamlTextFormat(), Map.of()).tags(STREAM, access(LIMITS)));
        assertThat(failure.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
        assertThat(failure)
                .hasMessageContaining("must be https://HOST or http://HOST")
                .hasNoCause();
    }

    @Test
    void refusesABundleWithoutCertificates() {
        try (WebServer server = WebServer.with(ServerCertificate.GOOD)) {
            HcpException failure = catchThrowableOfType(HcpException.class, () -> controller(server, Map.of())
                    .tags(STREAM, new ReleaseAccess("", "no PEM", LIMITS)));
            assertThat(failure).hasMessageContaining("the additional trust bundle holds no certificates");
        }
    }

    @Test
    void goesThroughTheProxyOfTheEnvironment() {
        try (WebServer proxy = WebServer.plain().on("/api/v1/releasestream/4-stable/tags", "{\"tags\": []}")) {
            ReleaseController far = new ReleaseController(
                    "http://releases.invalid", new YamlTextFormat(), Map.of("http_proxy", proxy.address()));
            assertThat(far.tags(STREAM, access(LIMITS))).isEmpty();
        }
    }

    @Test
    void reachesHostsWithTlsThroughATunnel() throws IOException {
        try (WebServer elsewhere = WebServer.with(ServerCertificate.OTHER_NAME)
                        .on("/api/v1/releasestream/4-stable/tags", "{\"tags\": []}");
                TunnelProxy proxy = new TunnelProxy(elsewhere.authority())) {
            ReleaseController far = new ReleaseController(
                    "https://elsewhere.invalid", new YamlTextFormat(), Map.of("HTTPS_PROXY", proxy.authority()));
            assertThat(far.tags(STREAM, access(LIMITS))).isEmpty();
            assertThat(proxy.asked()).containsExactly("CONNECT elsewhere.invalid:443 HTTP/1.1");
        }
    }

    @Test
    void saysThatAProxyWantsCredentials() {
        try (WebServer proxy = WebServer.plain().on("/api/v1/releasestream/4-stable/tags", asked -> answer(407))) {
            ReleaseController far = new ReleaseController(
                    "http://releases.invalid", new YamlTextFormat(), Map.of("HTTP_PROXY", proxy.address()));
            HcpException failure = catchThrowableOfType(HcpException.class, () -> far.tags(STREAM, access(LIMITS)));
            assertThat(failure).hasMessageContaining("the proxy requires authentication");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://me:hush@proxy.example:3128", "socks5://proxy.example", "http://me:hu sh@proxy"})
    void refusesProxiesItCannotUseWithoutQuotingThem(String proxy) {
        ReleaseController controller =
                new ReleaseController("https://releases.invalid", new YamlTextFormat(), Map.of("HTTPS_PROXY", proxy));

        HcpException failure = catchThrowableOfType(HcpException.class, () -> controller.tags(STREAM, access(LIMITS)));

        assertThat(failure.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
        assertThat(failure)
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageNotContaining("hu")
                .hasNoCause();
    }

    private static Answer answer(int status) {
        return new Answer(status, Map.of(), status == 204 ? "" : "{\"tags\": []}");
    }

    private static List<ReleaseTag> tags(WebServer server, ReleaseStream stream) {
        return controller(server, Map.of()).tags(stream, access(LIMITS));
    }

    private static HcpException failure(WebServer server, ReleaseStream stream, ConnectionLimits limits) {
        return catchThrowableOfType(
                HcpException.class, () -> controller(server, Map.of()).tags(stream, access(limits)));
    }

    private static ReleaseController controller(WebServer server, Map<String, String> environment) {
        return new ReleaseController(server.address() + "/{arch}", new YamlTextFormat(), environment);
    }

    private static ReleaseAccess access(ConnectionLimits limits) {
        return new ReleaseAccess("", ServerCertificate.authority(), limits);
    }
}
