package io.hcp4j.releaseregistry;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.kubetesting.pki.ServerCertificate;
import io.hcp4j.kubetesting.proxy.WebServer;
import io.hcp4j.kubetesting.proxy.WebServer.Answer;
import io.hcp4j.kubetesting.proxy.WebServer.Asked;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.release.ReleaseAccess;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ImageRegistryTest {
    private static final String REPOSITORY = "/v2/ocp/release/";
    private static final String MANIFEST = REPOSITORY + "manifests/4.19.3";
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    private static final String SINGLE =
            "{\"schemaVersion\": 2, \"config\": {\"digest\": \"" + DIGEST + "\"}, \"layers\": []}";
    private static final String INDEX = """
            {"schemaVersion": 2, "manifests": [
              {"digest": "sha256:1", "platform": {"os": "linux", "architecture": "amd64"}},
              {"digest": "sha256:2", "platform": {"os": "linux", "architecture": "s390x"}},
              {"digest": "sha256:3", "platform": {"os": "unknown", "architecture": "unknown"}},
              {"digest": "sha256:4"}]}
            """;
    /** me:hush. */
    private static final String BASIC = "bWU6aHVzaA==";

    private static final String TOKEN = "t0ken-that-is-secret";

    private final WebServer server = WebServer.with(ServerCertificate.GOOD);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anIndexHasAnImageForEachOfItsArchitectures() {
        server.on(MANIFEST, INDEX);
        assertThat(architectures("{}")).containsExactlyInAnyOrder("amd64", "s390x");
        assertThat(server.asked().get(0).accept())
                .contains("image.index.v1+json", "manifest.list.v2+json", "image.manifest.v1+json", "manifest.v2+json");
    }

    @Test
    void aSingleImageTellsItsArchitectureInItsConfiguration() {
        server.on(MANIFEST, SINGLE).on(REPOSITORY + "blobs/" + DIGEST, "{\"architecture\": \"ppc64le\"}");
        assertThat(architectures("{}")).containsExactly("ppc64le");
    }

    @Test
    void anImageOfTheOldestFormTellsItItself() {
        server.on(MANIFEST, "{\"schemaVersion\": 1, \"architecture\": \"amd64\"}");
        assertThat(architectures("{}")).containsExactly("amd64");
    }

    @Test
    void aDigestGoesBeforeATag() {
        server.on(REPOSITORY + "manifests/" + DIGEST, INDEX);
        assertThat(architectures(server.authority() + "/ocp/release:4.19.3@" + DIGEST, access("{}")))
                .hasSize(2);
    }

    @Test
    void fetchesATokenWithThePullSecretAndUsesItForEverything() {
        server.on(MANIFEST, asked -> guarded(asked, SINGLE))
                .on(REPOSITORY + "blobs/" + DIGEST, asked -> guarded(asked, "{\"architecture\": \"amd64\"}"))
                .on("/token", "{\"token\": \"" + TOKEN + "\"}");

        assertThat(architectures(pullSecret(server.authority()))).containsExactly("amd64");

        assertThat(server.asked())
                .extracting(Asked::path)
                .containsExactly(MANIFEST, "/token", MANIFEST, REPOSITORY + "blobs/" + DIGEST);
        Asked token = server.asked().get(1);
        assertThat(token.authorization()).isEqualTo("Basic " + BASIC);
        assertThat(token.query()).isEqualTo("scope=repository%3Aocp%2Frelease%3Apull&service=test");
    }

    @Test
    void fetchesATokenAnonymouslyWhereThePullSecretHasNothing() {
        server.on(MANIFEST, asked -> guarded(asked, INDEX)).on("/token", "{\"access_token\": \"" + TOKEN + "\"}");
        assertThat(architectures(pullSecret("elsewhere.example"))).hasSize(2);
        assertThat(server.asked().get(1).authorization()).isEmpty();
    }

    @Test
    void sendsUserAndPasswordWhereThatIsAskedFor() {
        server.on(
                MANIFEST,
                asked -> asked.authorization().equals("Basic " + BASIC)
                        ? Answer.json(INDEX)
                        : new Answer(401, Map.of("WWW-Authenticate", "Basic realm=\"registry\""), ""));
        assertThat(architectures(pullSecret("https://" + server.authority() + "/v1/")))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "/ocp, true", "/ocp/release, true", "/ocp/rel, false", "/other, false"})
    void credentialsAreThoseOfTheRepositoryOrAPathAboveIt(String path, boolean sent) {
        server.on(MANIFEST, asked -> guarded(asked, INDEX)).on("/token", "{\"token\": \"" + TOKEN + "\"}");
        architectures(pullSecret(server.authority() + path));
        assertThat(server.asked().get(1).authorization()).isEqualTo(sent ? "Basic " + BASIC : "");
    }

    @Test
    void theNearestCredentialsCount() {
        server.on(MANIFEST, asked -> guarded(asked, INDEX)).on("/token", "{\"token\": \"" + TOKEN + "\"}");
        architectures("{\"auths\": {\"" + server.authority() + "\": {\"auth\": \"b3RoZXI6b3RoZXI=\"}, \""
                + server.authority() + "/ocp\": {\"auth\": \"" + BASIC + "\"}}}");
        assertThat(server.asked().get(1).authorization()).isEqualTo("Basic " + BASIC);
    }

    @Test
    void credentialsDoNotFollowARedirectionToAnotherHost() {
        try (WebServer storage = WebServer.with(ServerCertificate.GOOD).on("/b", "{\"architecture\": \"amd64\"}")) {
            server.on(MANIFEST, asked -> guarded(asked, SINGLE))
                    .on("/token", "{\"token\": \"" + TOKEN + "\"}")
                    .on(
                            REPOSITORY + "blobs/" + DIGEST,
                            asked -> new Answer(307, Map.of("Location", storage.address() + "/b?sig=1"), ""));
            assertThat(architectures(pullSecret(server.authority()))).containsExactly("amd64");
            assertThat(storage.asked()).extracting(Asked::authorization).containsExactly("");
        }
    }

    @Test
    void saysThatThePullSecretHasNothingForTheRegistry() {
        server.on(MANIFEST, asked -> new Answer(401, Map.of("WWW-Authenticate", "Basic realm=\"r\""), ""));
        HcpException failure = failure(pullSecret("elsewhere.example"));
        assertThat(failure.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
        assertThat(failure)
                .hasMessage("cannot look up the architectures of " + image() + ": " + server.address()
                        + " wants credentials, and the pull secret has none for it");
    }

    @Test
    void saysThatTheCredentialsAreRefusedWithoutShowingThem() {
        server.on(MANIFEST, asked -> guarded(asked, INDEX)).on("/token", asked -> new Answer(401, Map.of(), BASIC));
        HcpException failure = failure(pullSecret(server.authority()));
        assertThat(failure.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
        assertThat(failure).hasMessageContaining("does not accept the pull secret's credentials");
        hidesSecrets(failure);
    }

    @Test
    void aTokenThatIsRefusedIsNotShown() {
        server.on(MANIFEST, asked -> challenge()).on("/token", "{\"token\": \"" + TOKEN + "\"}");
        HcpException failure = failure(pullSecret(server.authority()));
        assertThat(failure.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
        assertThat(server.asked()).hasSize(3);
        hidesSecrets(failure);
    }

    @Test
    void aTokenThatFitsNoHeaderIsNotShown() {
        server.on(MANIFEST, asked -> challenge()).on("/token", "{\"token\": \"" + TOKEN + "\\r\\nX: y\"}");
        HcpException failure = failure(pullSecret(server.authority()));
        assertThat(failure).hasMessageContaining("hands out no token");
        hidesSecrets(failure);
    }

    @Test
    void sendsNoPasswordToATokenServiceWithoutTls() {
        try (WebServer plain = WebServer.plain().on("/token", "{\"token\": \"x\"}")) {
            server.on(
                    MANIFEST,
                    asked -> new Answer(
                            401, Map.of("WWW-Authenticate", "Bearer realm=\"" + plain.address() + "/token\""), ""));
            assertThat(failure(pullSecret(server.authority()))).hasMessageContaining("an address that is not https");
            assertThat(plain.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "403, FORBIDDEN", "500, SERVER_FAILED", "503, UNAVAILABLE", "429, THROTTLED"})
    void tellsRefusalsApart(int status, ErrorCode code) {
        server.on(MANIFEST, asked -> new Answer(status, Map.of(), "{}"));
        assertThat(failure("{}").code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"manifests\": []}", "{\"config\": {\"digest\": \"../../x\"}}"})
    void saysThatAManifestDoesNotTell(String manifest) {
        server.on(MANIFEST, manifest);
        assertThat(failure("{}")).hasMessageContaining("its manifest does not tell");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void saysThatWhatAnswersIsNoRegistry() {
        server.on(MANIFEST, "<html>");
        assertThat(failure("{}").code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
    }

    @Test
    void allRequestsTogetherHaveOneTimeLimit() {
        server.on(MANIFEST, SINGLE).silentOn(REPOSITORY + "blobs/" + DIGEST);
        ConnectionLimits limits = ConnectionLimits.standard().withResponseTimeout(Duration.ofMillis(500));
        HcpException failure = catchThrowableOfType(
                HcpException.class,
                () -> architectures(image(), new ReleaseAccess("", ServerCertificate.authority(), limits)));
        assertThat(failure.code()).isEqualTo(ErrorCode.TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"release:4.19", "ocp/release:4.19", "https://registry.example/r:1", "registry.example/R:1", ""})
    void namesWithoutARegistryAreRefused(String image) {
        HcpException failure = catchThrowableOfType(HcpException.class, () -> architectures(image, access("{}")));
        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID);
    }

    @Test
    void aPullSecretThatIsNoneIsNotQuoted() {
        HcpException failure = failure(BASIC);
        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID);
        hidesSecrets(failure);
        assertThat(access(BASIC).toString()).doesNotContain(BASIC);
    }

    private Answer guarded(Asked asked, String json) {
        return asked.authorization().equals("Bearer " + TOKEN) ? Answer.json(json) : challenge();
    }

    private Answer challenge() {
        return new Answer(
                401,
                Map.of("WWW-Authenticate", "Bearer realm=\"" + server.address() + "/token\",service=\"test\""),
                "{}");
    }

    private static void hidesSecrets(HcpException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString() + failure.serverMessage() + failure.remedy())
                .doesNotContain(BASIC, "hush", TOKEN);
    }

    private Set<String> architectures(String pullSecret) {
        return architectures(image(), access(pullSecret));
    }

    private static Set<String> architectures(String image, ReleaseAccess access) {
        return new ImageRegistry(new YamlTextFormat(), Map.of()).architectures(image, access);
    }

    private HcpException failure(String pullSecret) {
        return catchThrowableOfType(HcpException.class, () -> architectures(pullSecret));
    }

    private String image() {
        return server.authority() + "/ocp/release:4.19.3";
    }

    private static String pullSecret(String place) {
        return "{\"auths\": {\"" + place + "\": {\"auth\": \"" + BASIC + "\"}}}";
    }

    private static ReleaseAccess access(String pullSecret) {
        return new ReleaseAccess(pullSecret, ServerCertificate.authority(), ConnectionLimits.standard());
    }
}
