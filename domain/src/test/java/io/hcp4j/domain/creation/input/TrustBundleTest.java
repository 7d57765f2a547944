package io.hcp4j.domain.creation.input;

import io.hcp4j.domain.validation.Problem;
import io.hcp4j.kubetesting.pki.RootCertificate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrustBundleTest {
    private static final String CERTIFICATE = RootCertificate.PEM;

    private static final String BARE = CERTIFICATE.strip();

    @Test
    void takesCertificatesAndTextBetweenThem() {
        assertThat(messages(CERTIFICATE)).isEmpty();
        assertThat(messages(BARE)).isEmpty();
        assertThat(messages(CERTIFICATE.replace("\n", "\r\n"))).isEmpty();
        assertThat(messages("# of the laboratory\n" + CERTIFICATE + "\nand the other:\n" + CERTIFICATE))
                .isEmpty();
        assertThat(messages("\uFEFF" + CERTIFICATE)).isEmpty();
    }

    @Test
    void refusesWhatHoldsNone() {
        assertThat(messages("")).containsExactly("holds no certificate");
        assertThat(messages("a note")).containsExactly("holds no certificate");
    }

    @Test
    void saysWhichBlockIsNone() {
        String cut = CERTIFICATE.substring(0, CERTIFICATE.length() / 2);
        String damaged = CERTIFICATE.replace("MIIB", "M*IB");
        String shortened = CERTIFICATE.replaceFirst("(?m)^zj0.*\\n", "");
        String key = CERTIFICATE.replace("CERTIFICATE", "EC PRIVATE KEY");
        String request = CERTIFICATE.replace("CERTIFICATE", "CERTIFICATE REQUEST");

        assertThat(messages(CERTIFICATE + cut)).containsExactly("block 2 has no end");
        assertThat(messages(cut + "\n" + CERTIFICATE)).containsExactly("block 2 begins before the one before it ends");
        assertThat(messages("-----END CERTIFICATE-----\n" + CERTIFICATE)).containsExactly("block 0 has no beginning");
        assertThat(messages(damaged + CERTIFICATE + shortened))
                .containsExactly("block 1 is a damaged certificate", "block 3 is a damaged certificate");
        assertThat(messages(CERTIFICATE + key)).containsExactly("block 2 is no certificate but a private key");
        assertThat(messages(request)).containsExactly("block 1 is no certificate but a block of another type");
    }

    @Test
    void refusesBlocksThatAreJoined() {
        assertThat(messages(BARE + CERTIFICATE))
                .containsExactly("block 1: a first or last line is joined with other text");
        assertThat(messages("authority: " + CERTIFICATE))
                .containsExactly("block 1: a first or last line is joined with other text");
    }

    @Test
    void warnsOfCertificatesThatAreNotValidNow() {
        TrustBundle bundle = TrustBundle.read(CERTIFICATE);

        assertThat(bundle.warnings(Instant.parse("2030-01-01T00:00:00Z"))).isEmpty();
        assertThat(bundle.warnings(Instant.parse("2200-01-01T00:00:00Z")))
                .singleElement()
                .asString()
                .contains("expired at 2125", "CN=root authority");
        assertThat(bundle.warnings(Instant.parse("2020-01-01T00:00:00Z")))
                .singleElement()
                .asString()
                .contains("not valid before 2026");
    }

    private static List<String> messages(String text) {
        return TrustBundle.read(text).problems().stream().map(Problem::message).toList();
    }
}
