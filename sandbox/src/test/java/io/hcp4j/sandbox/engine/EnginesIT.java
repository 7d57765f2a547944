package io.hcp4j.sandbox.engine;

import io.hcp4j.apiserver.access.CertificateAuthority;
import io.hcp4j.apiserver.access.Credentials;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.Needed;
import io.hcp4j.kubetesting.SuiteLog;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EnginesIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Engine.Request REQUEST = Engine.Request.local("kept");

    @TempDir
    Path data;

    @Test
    void embeddedServersKeepTheirStateUntilItIsDiscarded() {
        keepsStateUntilDiscarded(EmbeddedEngine.keptIn(data));
    }

    @Test
    void realServersKeepTheirStateUntilItIsDiscarded() {
        keepsStateUntilDiscarded(realServers());
    }

    @Test
    void embeddedServersPresentCertificatesByName() {
        presentsCertificatesByName(EmbeddedEngine.ephemeral());
    }

    @Test
    void realServersPresentCertificatesByName() {
        presentsCertificatesByName(realServers());
    }

    private Engine realServers() {
        Optional<Path> assets =
                Optional.ofNullable(System.getenv("KUBEBUILDER_ASSETS")).map(Path::of);
        Needed.here(EnginesIT.class, assets.isPresent(), "kube-apiserver in KUBEBUILDER_ASSETS");
        SuiteLog.note(EnginesIT.class, "the embedded API server, and kube-apiserver from KUBEBUILDER_ASSETS");
        return new KubeEngine(assets.orElseThrow(), data);
    }

    private static void presentsCertificatesByName(Engine engine) {
        CertificateAuthority authority = CertificateAuthority.create("a user's authority");
        Credentials one = authority.server(List.of("one.example.com"));
        Credentials two = authority.server(List.of("two.example.com"));
        Engine.Server server = engine.start(REQUEST);
        try {
            server.setServingCertificates(Map.of("one.example.com", served(one), "two.example.com", served(two)));
            Eventually.holds("each name's certificate", TIMEOUT, () -> {
                assertThat(presented(server, "one.example.com")).isEqualTo(one.certificate());
                assertThat(presented(server, "two.example.com")).isEqualTo(two.certificate());
            });
            server.setServingCertificates(Map.of("two.example.com", served(two)));
            Eventually.holds(
                    "the server's own certificate", TIMEOUT, () -> assertThat(presented(server, "one.example.com"))
                            .isNotEqualTo(one.certificate()));
            assertThat(presented(server, "two.example.com")).isEqualTo(two.certificate());
        } finally {
            server.discard();
        }
    }

    private static Engine.ServingCertificate served(Credentials credentials) {
        return new Engine.ServingCertificate(credentials.certificatePem(), credentials.keyPem());
    }

    private static X509Certificate presented(Engine.Server server, String name) {
        return Handshake.presented(server.host(), server.port(), name);
    }

    private void keepsStateUntilDiscarded(Engine engine) {
        try (Engine.Server server = engine.start(REQUEST);
                ClusterApi cluster = open(server)) {
            Document kept = Document.of(Map.of(
                    "apiVersion",
                    "v1",
                    "kind",
                    "ConfigMap",
                    "metadata",
                    Map.of("name", "kept", "namespace", "default")));
            Eventually.holds(
                    "a namespace to write into",
                    TIMEOUT,
                    () -> cluster.create(WellKnownKinds.CONFIG_MAP, kept, WriteOptions.by("test")));
        }
        Engine.Server again = engine.start(REQUEST);
        try (ClusterApi cluster = open(again)) {
            Eventually.holds("what was written before", TIMEOUT, () -> assertThat(
                            cluster.get(WellKnownKinds.CONFIG_MAP.in("default", "kept")))
                    .isPresent());
        }
        again.discard();
        assertThat(Files.exists(data.resolve(REQUEST.name()))).isFalse();
    }

    private static ClusterApi open(Engine.Server server) {
        return new Fabric8Connector().open(server.connection("test"), ConnectionOptions.defaults());
    }
}
