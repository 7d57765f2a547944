package io.hcp4j.kube.transport;

import io.hcp4j.kube.transport.TransportFailure.Kind;
import java.io.IOException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailureDiagnosisTest {

    @Test
    void aConnectionThatIsResetDuringTheHandshakeIsNotConnected() {
        for (IOException reset :
                new IOException[] {new IOException("Connection reset by peer"), new SocketException("Connection reset")
                }) {
            FailureDiagnosis diagnosis =
                    new FailureDiagnosis(handshake("Remote host terminated the handshake", reset), true);

            assertThat(diagnosis.kind()).as("%s", reset).isEqualTo(Kind.NOT_CONNECTED);
            assertThat(diagnosis.words()).isEqualTo(reset.getMessage());
        }
    }

    @Test
    void aCertificateThatDoesNotVerifyIsUntrusted() {
        SSLHandshakeException refused = handshake("PKIX path building failed", new CertificateException("no path"));

        assertThat(new FailureDiagnosis(new IOException(refused), true).kind()).isEqualTo(Kind.UNTRUSTED);
    }

    @Test
    void anAlertOfTheServerIsUntrusted() {
        IOException alert = new IOException(new SSLHandshakeException("Received fatal alert: bad_certificate"));

        assertThat(new FailureDiagnosis(alert, true).kind()).isEqualTo(Kind.UNTRUSTED);
    }

    private static SSLHandshakeException handshake(String words, Throwable cause) {
        SSLHandshakeException failure = new SSLHandshakeException(words);
        failure.initCause(cause);
        return failure;
    }
}
