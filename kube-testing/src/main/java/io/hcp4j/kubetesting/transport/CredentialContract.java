package io.hcp4j.kubetesting.transport;

import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestStream;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.RestTransport.StreamStart;
import io.hcp4j.kubetesting.pki.KeyAlgorithm;
import io.hcp4j.kubetesting.pki.PemPair;
import io.hcp4j.kubetesting.pki.ServerCertificate;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static io.hcp4j.kubetesting.pki.Pem.base64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who the user is, as the server learns it, and what no message holds. */
abstract class CredentialContract extends TransportCase {
    CredentialContract(TransportContract suite) {
        super(suite);
    }

    @Test
    void secretsThatAServerRepeatsAreMasked() throws Exception {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        String secret = "a-token.of-this.test0";
        String status = "{\"kind\":\"Status\",\"message\":\"got %s\",\"details\":{\"causes\":[{\"message\":\"%s\"}]}}"
                .formatted(secret, secret);
        try (CountingServer server = new CountingServer(exchange -> CountingServer.answer(
                        exchange,
                        exchange.getRequestURI().getPath().endsWith("status") ? 400 : 502,
                        exchange.getRequestURI().getPath().endsWith("status")
                                ? status
                                : "<p>" + "x".repeat(990)
                                        + exchange.getRequestHeaders().getFirst("Authorization")));
                RestTransport transport = open(server.address(), user("token", secret))) {
            RestReply object = transport.send(new RestRequest("GET", "/status", Map.of(), "", null, TIMEOUT));
            assertThat(object.body().text("message")).contains("got ***");
            assertThat(object.body().asMap().toString()).doesNotContain(secret);
            assertThat(transport.send(get(TIMEOUT)).text())
                    .doesNotContain(secret)
                    .startsWith("<p>x");
            assertThat(((StreamStart.Refused) transport.stream(get(TIMEOUT)))
                            .reply()
                            .text())
                    .doesNotContain(secret);
        }
        try (CountingServer server = new CountingServer(exchange ->
                        CountingServer.answer(exchange, 200, "{\"type\":\"ERROR\",\"object\":" + status + "}\n"));
                RestTransport transport = open(server.address(), user("token", secret));
                RestStream stream = stream(transport)) {
            assertThat(stream.next(TIMEOUT).orElseThrow().asMap().toString())
                    .contains("***")
                    .doesNotContain(secret);
        }
        try (RawServer server = new RawServer((number, socket, self) -> {
                    self.read(socket);
                    socket.getOutputStream()
                            .write(("Bearer " + secret + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                });
                RestTransport transport = open("http://127.0.0.1:" + server.port(), user("token", secret))) {
            StringWriter trace = new StringWriter();
            failure(transport, get(TIMEOUT)).printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(secret);
        }
    }

    @Test
    void userNamesArriveInUtf8OrAreRefused() throws Exception {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        CompletableFuture<String> seen = new CompletableFuture<>();
        try (CountingServer server = new CountingServer(exchange -> {
            seen.complete(exchange.getRequestHeaders().getFirst("Impersonate-User"));
            CountingServer.answer(exchange, 200, "{}");
        })) {
            RestTransport transport;
            try {
                transport = open(server.address(), user("as", "Zoë"));
            } catch (HcpException refusal) {
                assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
                assertThat(refusal).hasMessageContaining("Impersonate-User").hasMessageNotContaining("Zo");
                return;
            }
            try (transport) {
                transport.send(get(TIMEOUT));
            }
            // The server takes each byte for a character.
            assertThat(new String(seen.join().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .isEqualTo("Zoë");
        }
    }

    @Test
    void valuesThatNoHeaderTakesAreRefused() {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        for (String field : List.of("token", "as", "as-uid")) {
            assertThatThrownBy(() -> open("https://localhost", user(field, "secret\nwords")))
                    .isInstanceOfSatisfying(HcpException.class, error -> {
                        assertThat(error.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
                        assertThat(error).hasMessageContaining(field + " (the test)");
                        assertThat(error).hasMessageNotContaining("words");
                    });
        }
    }

    @Test
    void clientCertificatesOfEveryAlgorithmArePresented() throws Exception {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        try (TlsServer server = TlsServer.start()) {
            for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
                PemPair pair = ServerCertificate.client("ann-" + algorithm, algorithm);
                try (RestTransport transport = openTrusted(server, certificate(pair.certificate(), pair.key()))) {
                    assertThat(transport.send(get(TIMEOUT)).body().text("user").orElse(""))
                            .contains("CN=ann-" + algorithm);
                }
            }
        }
    }

    @Test
    void certificateAndKeyMayStandInOneText() throws Exception {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        PemPair pair = ServerCertificate.client("ann-EC", KeyAlgorithm.EC);
        String text = pair.key() + pair.certificate();
        try (TlsServer server = TlsServer.start();
                RestTransport transport = openTrusted(server, certificate(text, text))) {
            assertThat(transport.send(get(TIMEOUT)).body().text("user").orElse(""))
                    .contains("CN=ann-EC");
        }
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws Exception {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        PemPair one = ServerCertificate.client("ann-EC", KeyAlgorithm.EC);
        PemPair other = ServerCertificate.client("ann-RSA", KeyAlgorithm.RSA);
        try (TlsServer server = TlsServer.start()) {
            assertThatThrownBy(() -> openTrusted(server, certificate(one.certificate(), other.key())))
                    .isInstanceOfSatisfying(HcpException.class, error -> {
                        assertThat(error.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
                        assertThat(error)
                                .hasMessageContaining("client-key-data (the test)")
                                .hasMessageContaining("client-certificate-data (the test)");
                    });
        }
    }

    @Test
    void certificatesThatCannotBeReadAreNamed() {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        assertThatThrownBy(() -> open(
                        "https://localhost",
                        user("client-certificate", "/none.crt").with("/n", "client-key")))
                .isInstanceOfSatisfying(HcpException.class, error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
                    assertThat(error).hasMessageContaining("/none.crt");
                    assertThat(error.remedy()).isPresent();
                });
        assertThatThrownBy(() -> open(
                        "https://localhost",
                        user("client-certificate-data", "eA==").with("eA==", "client-key-data")))
                .isInstanceOfSatisfying(HcpException.class, error -> assertThat(error.code())
                        .isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS));
    }

    @Test
    void execPluginsHandOutTokens() throws Exception {
        String answer = "{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"kind\":\"ExecCredential\","
                + "\"status\":{\"token\":\"from-plugin\"}}";
        CompletableFuture<String> seen = new CompletableFuture<>();
        try (CountingServer server = new CountingServer(exchange -> {
                    seen.complete(exchange.getRequestHeaders().getFirst("Authorization"));
                    CountingServer.answer(exchange, 200, "{}");
                });
                RestTransport transport = open(server.address(), exec("echo", answer))) {
            transport.send(get(TIMEOUT));
            assertThat(seen.join()).isEqualTo("Bearer from-plugin");
        }
    }

    @Test
    void execPluginsThatFailAreNamed() {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        assertPluginBlamed(exec("no-such-plugin", ""), "'no-such-plugin'", "cannot be run");
        assertPluginBlamed(exec("false", ""), "'false'", "exit code 1");
        assertPluginBlamed(exec("echo", "secret words"), "'echo'", "did not print an ExecCredential");
    }

    private void assertPluginBlamed(Document user, String... words) {
        assertThatThrownBy(() -> open("https://localhost", user)).isInstanceOfSatisfying(HcpException.class, error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
            assertThat(error.getMessage())
                    .contains(words)
                    .doesNotContain("secret")
                    .hasLineCount(1);
            assertThat(error.remedy()).isPresent();
        });
    }

    private static Document exec(String command, String argument) {
        return Document.empty()
                .with("client.authentication.k8s.io/v1", "exec", "apiVersion")
                .with(command, "exec", "command")
                .with(List.of(argument), "exec", "args");
    }

    private RestTransport openTrusted(TlsServer server, Document user) {
        return openCluster(
                Map.of(
                        "server",
                        "https://localhost:" + server.port(),
                        "certificate-authority-data",
                        base64(ServerCertificate.authority())),
                user);
    }

    private static Document certificate(String certificate, String key) {
        return user("client-certificate-data", base64(certificate)).with(base64(key), "client-key-data");
    }
}
