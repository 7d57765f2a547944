package io.hcp4j.sandbox.world;

import io.hcp4j.apiserver.access.CertificateAuthority;
import io.hcp4j.apiserver.access.Credentials;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.sandbox.engine.Handshake;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServingCertificateIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final String NAME = "api.served.example.com";
    private static final ResourceKey CLUSTER = Kinds.HOSTED_CLUSTER.in("clusters", "served");
    private static final ResourceKey PUBLISHED = WellKnownKinds.SECRET.in("clusters", "served-custom-admin-kubeconfig");
    private static final ResourceKey CERTIFICATE = WellKnownKinds.SECRET.in("clusters", "served-certificate");

    private static FastWorld world;
    private static ClusterApi management;
    private static Hosting hosting;

    @BeforeAll
    static void start() throws InterruptedException {
        world = new FastWorld();
        management = world.management();
        hosting = world.hosting();
        hosting.create(Hosting.passthrough("served"), 0);
        hosting.awaitKubeconfig("served");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void theApiServerPresentsTheUsersCertificateForTheUsersName() {
        CertificateAuthority authority = CertificateAuthority.create("a user's authority");
        Credentials first = authority.server(List.of(NAME));
        put(authority, first);
        management.patch(CLUSTER, Patch.merge(wish()), Hosting.USER);

        Eventually.holds("a kubeconfig for the name", TIMEOUT, () -> {
            assertThat(hosting.get("served").text("status", "customKubeconfig", "name"))
                    .contains(PUBLISHED.name());
            assertThat(Hosting.decoded(management.get(PUBLISHED).orElseThrow(), "kubeconfig"))
                    .contains("server: https://" + NAME + ":");
        });
        Eventually.holds("the user's certificate", TIMEOUT, () -> assertThat(presented(NAME))
                .isEqualTo(first.certificate()));
        assertThat(presented("kubernetes.default.svc")).isNotEqualTo(first.certificate());

        Credentials renewed = authority.server(List.of(NAME));
        put(authority, renewed);
        Eventually.holds("the renewed certificate", TIMEOUT, () -> assertThat(presented(NAME))
                .isEqualTo(renewed.certificate()));

        Map<String, Object> nothing = new HashMap<>();
        nothing.put("kubeAPIServerDNSName", null);
        nothing.put("configuration", null);
        management.patch(CLUSTER, Patch.merge(Document.of(Map.of("spec", nothing))), Hosting.USER);
        Eventually.holds("nothing of it left", TIMEOUT, () -> {
            assertThat(management.get(PUBLISHED)).isEmpty();
            assertThat(hosting.get("served").has("status", "customKubeconfig")).isFalse();
            assertThat(presented(NAME)).isNotEqualTo(renewed.certificate());
        });
    }

    private static Document wish() {
        return Document.empty()
                .with(NAME, "spec", "kubeAPIServerDNSName")
                .with(
                        List.of(Map.of(
                                "names", List.of(NAME), "servingCertificate", Map.of("name", CERTIFICATE.name()))),
                        "spec",
                        "configuration",
                        "apiServer",
                        "servingCerts",
                        "namedCertificates");
    }

    private static void put(CertificateAuthority authority, Credentials credentials) {
        Document secret = ObjectTemplates.of(CERTIFICATE)
                .with("kubernetes.io/tls", "type")
                .with(
                        Map.of(
                                "tls.crt",
                                credentials.certificatePem() + authority.pem(),
                                "tls.key",
                                credentials.keyPem()),
                        "stringData");
        if (management.get(CERTIFICATE).isPresent()) {
            management.patch(CERTIFICATE, Patch.merge(secret), Hosting.USER);
        } else {
            management.create(WellKnownKinds.SECRET, secret, Hosting.USER);
        }
    }

    /** The certificate that a client gets who asks for a name. */
    private static X509Certificate presented(String name) {
        Document endpoint =
                hosting.get("served").object("status", "controlPlaneEndpoint").orElseThrow();
        return Handshake.presented(
                endpoint.text("host").orElseThrow(),
                Math.toIntExact(endpoint.number("port").orElseThrow()),
                name);
    }
}
