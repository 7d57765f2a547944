package io.hcp4j.domain.verify;

import io.hcp4j.kubetesting.pki.PemPair;
import io.hcp4j.kubetesting.pki.TestPki;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamedCertificatesTest {
    private static final ResourceKey KEY = WellKnownKinds.SECRET.in("clusters", "api-cert");
    private static final Instant SUMMER = Instant.parse("2026-07-01T00:00:00Z");

    private static PemPair pair;
    private static String chain;

    @BeforeAll
    static void issue(@TempDir Path folder) {
        TestPki pki = TestPki.in(folder);
        pair = pki.issue("api", List.of("api.example.com", "*.apps.example.com"), "2026/01/01 12:00:00", 365);
        chain = pair.certificate() + pki.authority();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T11:59:59Z, false, is not valid before 2026-01-01: put one there that is",
        "2026-01-01T12:00:00Z, true, ''",
        "2026-12-02T11:59:59Z, true, ''",
        "2026-12-02T12:00:00Z, true, 'expires on 2027-01-01, in 30 days: put a new one there'",
        "2027-01-01T12:00:00Z, true, 'expires on 2027-01-01, in 0 days: put a new one there'",
        "2027-01-01T12:00:01Z, false, expired on 2027-01-01: put a new one there"
    })
    void aCertificateHasItsTimeAndSaysWhenItIsNearlyOver(String now, boolean passed, String what) {
        Finding finding = NamedCertificates.judge(KEY, secret(chain), List.of(), Instant.parse(now));

        assertThat(finding)
                .isEqualTo(Finding.of(
                        "certificate",
                        passed,
                        what.isEmpty() ? "" : "the certificate in Secret clusters/api-cert " + what));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example.com", "API.example.com", "console.apps.example.com", "*.apps.example.com"})
    void namesOfTheCertificateAreCovered(String name) {
        assertThat(judged(secret(chain), name).passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.com", "apps.example.com", "a.b.apps.example.com", "*.example.com", "other.example.com"})
    void otherNamesAreNot(String name) {
        assertThat(judged(secret(chain), "api.example.com", name))
                .isEqualTo(
                        Finding.of(
                                "certificate",
                                false,
                                "the certificate in Secret clusters/api-cert is not for " + name
                                        + " but for api.example.com, *.apps.example.com: put one there that is, or change the names"));
    }

    @Test
    void aSecretThatIsNotThereIsNamed() {
        assertThat(judged(Optional.empty()))
                .isEqualTo(
                        Finding.of(
                                "certificate",
                                false,
                                "Secret clusters/api-cert, a named certificate, does not exist: create it, or name another one"));
    }

    @Test
    void whatCannotBeReadIsNotShown() {
        String unreadable =
                "Secret clusters/api-cert has no certificate under tls.crt that can be read: put one there, as PEM";

        assertThat(judged(secret("")).detail()).isEqualTo(unreadable);
        assertThat(judged(secret(chain.substring(0, 200))).detail()).isEqualTo(unreadable);
        assertThat(judged(secret(pair.key())).detail()).isEqualTo(unreadable);
        assertThat(judged(Optional.of(Document.of(Map.of("data", Map.of("tls.crt", "%%%")))))
                        .detail())
                .isEqualTo(unreadable);
        assertThat(judged(Optional.of(Document.empty())).detail()).isEqualTo(unreadable);
    }

    private static Finding judged(Optional<Document> secret, String... names) {
        return NamedCertificates.judge(KEY, secret, List.of(names), SUMMER);
    }

    private static Optional<Document> secret(String pem) {
        String text = Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
        return Optional.of(Document.of(Map.of("data", Map.of("tls.crt", text, "tls.key", "c2VjcmV0"))));
    }
}
