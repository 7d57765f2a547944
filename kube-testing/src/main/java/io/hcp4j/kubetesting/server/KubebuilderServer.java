package io.hcp4j.kubetesting.server;

import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.pki.Pem;
import io.hcp4j.kubetesting.pki.PemPair;
import io.hcp4j.kubetesting.pki.TestPki;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The kube-apiserver and etcd of a KUBEBUILDER_ASSETS folder, started on free loopback ports. */
final class KubebuilderServer {
    private static final Duration START = Duration.ofSeconds(90);
    private static final String TOKEN = "admintoken";

    private KubebuilderServer() {}

    static Found start(Path assets) {
        try {
            Path folder = Files.createTempDirectory("hcp4j-apiserver-");
            TestPki pki = TestPki.in(folder);
            pki.issueServer("server");
            PemPair client = pki.issueClient("certificate-admin", "system:masters");
            writeFiles(folder, pki);
            int port = freePort();
            run(assets, folder, port);
            Endpoint endpoint = new Endpoint("https://127.0.0.1:" + port, pki.authority());
            Wire wire = new Wire(endpoint, TOKEN, Optional.empty());
            try {
                Eventually.holds("a ready kube-apiserver", START, () -> requireReady(wire));
            } catch (AssertionError e) {
                throw new IllegalStateException(
                        e.getMessage() + "\n" + tail(folder.resolve("apiserver.log"))
                                + tail(folder.resolve("etcd.log")),
                        e);
            }
            return new Found(
                    "kube-apiserver " + version(wire) + " from KUBEBUILDER_ASSETS",
                    true,
                    endpoint,
                    TOKEN,
                    Optional.of(client));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeFiles(Path folder, TestPki pki) throws IOException {
        KeyPair serviceAccounts = TestPki.keyPair();
        PemPair server = pki.pair("server");
        for (Map.Entry<String, String> file : Map.of(
                        "ca.crt", pki.authority(),
                        "server.crt", server.certificate(),
                        "server.key", server.key(),
                        "sa.key",
                                Pem.of(
                                        "PRIVATE KEY",
                                        serviceAccounts.getPrivate().getEncoded()),
                        "sa.pub",
                                Pem.of("PUBLIC KEY", serviceAccounts.getPublic().getEncoded()),
                        "tokens.csv", TOKEN + ",admin,admin,\"system:masters\"\n")
                .entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        try (InputStream script =
                Objects.requireNonNull(KubebuilderServer.class.getResourceAsStream("apiserver.sh"), "apiserver.sh")) {
            Files.copy(script, folder.resolve("apiserver.sh"));
        }
    }

    private static void run(Path assets, Path folder, int port) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("sh", folder.resolve("apiserver.sh").toString()).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("sh.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "ASSETS", assets.toString(),
                        "DIR", folder.toString(),
                        "ETCD_PORT", String.valueOf(freePort()),
                        "PEER_PORT", String.valueOf(freePort()),
                        "API_PORT", String.valueOf(port)));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "stop kube-apiserver"));
    }

    /** Ends the script's input, and waits so that a build does not go on while the server still holds its folder. */
    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireReady(Wire wire) {
        String answer = wire.send("GET", "/readyz", "", "").body();
        if (!answer.equals("ok")) {
            throw new IllegalStateException(answer);
        }
    }

    private static String version(Wire wire) {
        return JsonText.field(wire.send("GET", "/version", "", "").body(), "gitVersion");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String tail(Path log) throws IOException {
        String all = Files.exists(log) ? Files.readString(log) : "";
        return log.getFileName() + ":\n" + all.substring(Math.max(0, all.length() - 2000));
    }
}
