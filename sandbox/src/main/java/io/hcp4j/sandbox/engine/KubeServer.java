package io.hcp4j.sandbox.engine;

import io.hcp4j.apiserver.access.AccountTokens;
import io.hcp4j.apiserver.access.Credentials;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.text.FailureWords;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/** One kube-apiserver with its etcd. */
final class KubeServer implements Engine.Server {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LOG_SHOWN = 600;

    /** How many certificates for other names the server is started with; names are those in the certificates. */
    private static final int SERVED = 4;

    private final Process process;
    private final Path folder;
    private final String host;
    private final int port;
    private final String authority;
    private final Credentials admin;
    private final AccountTokens accounts;
    private List<Engine.ServingCertificate> presented = List.of();

    private KubeServer(
            Process process,
            Path folder,
            String host,
            int port,
            String authority,
            Credentials admin,
            AccountTokens accounts) {
        this.process = process;
        this.folder = folder;
        this.host = host;
        this.port = port;
        this.authority = authority;
        this.admin = admin;
        this.accounts = accounts;
    }

    static KubeServer start(
            Path assets,
            Path folder,
            String host,
            int port,
            String authority,
            Credentials admin,
            AccountTokens accounts)
            throws IOException {
        try (InputStream script = Objects.requireNonNull(KubeServer.class.getResourceAsStream("kube.sh"), "kube.sh")) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", text).redirectErrorStream(true);
            builder.redirectOutput(folder.resolve("kube.log").toFile());
            builder.environment()
                    .putAll(Map.of(
                            "ASSETS", assets.toString(),
                            "DATA", folder.toString(),
                            "ADDRESS", host,
                            "PORT", String.valueOf(port),
                            "ETCD_PORT", String.valueOf(KubeEngine.freePort("127.0.0.1")),
                            "PEER_PORT", String.valueOf(KubeEngine.freePort("127.0.0.1"))));
            for (int slot = 0; slot < SERVED; slot++) {
                Files.copy(folder.resolve("server.crt"), folder.resolve("sni" + slot + ".crt"), REPLACE_EXISTING);
                Files.copy(folder.resolve("server.key"), folder.resolve("sni" + slot + ".key"), REPLACE_EXISTING);
            }
            KubeServer server = new KubeServer(builder.start(), folder, host, port, authority, admin, accounts);
            server.awaitAnswer();
            return server;
        }
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String authority() {
        return authority;
    }

    @Override
    public Engine.ClientCertificate admin() {
        return new Engine.ClientCertificate(admin.certificatePem(), admin.keyPem());
    }

    @Override
    public Optional<ClusterApi> inProcess() {
        return Optional.empty();
    }

    @Override
    public Optional<Engine.Upkeep> upkeep() {
        return Optional.of(new KubeControllers("https://" + host + ":" + port, authority, admin, accounts));
    }

    @Override
    public String kubeconfig() {
        return """
                apiVersion: v1
                kind: Config
                clusters:
                - name: %1$s
                  cluster: {server: "https://%2$s:%3$d", certificate-authority-data: %4$s}
                users:
                - name: admin
                  user: {client-certificate-data: %5$s, client-key-data: %6$s}
                contexts:
                - name: %1$s
                  context: {cluster: %1$s, user: admin}
                current-context: %1$s
                """.formatted(
                        folder.getFileName(),
                        host,
                        port,
                        base64(authority),
                        base64(admin.certificatePem()),
                        base64(admin.keyPem()));
    }

    /** The server looks at the files it was started with, and takes them up when they belong together. */
    @Override
    public void setServingCertificates(Map<String, Engine.ServingCertificate> certificates) {
        List<Engine.ServingCertificate> distinct =
                certificates.values().stream().distinct().limit(SERVED).toList();
        if (distinct.equals(presented)) {
            return;
        }
        try {
            for (int slot = 0; slot < SERVED; slot++) {
                boolean own = slot >= distinct.size();
                OwnerFile.write(
                        folder.resolve("sni" + slot + ".key"),
                        own
                                ? Files.readString(folder.resolve("server.key"))
                                : distinct.get(slot).key());
                OwnerFile.write(
                        folder.resolve("sni" + slot + ".crt"),
                        own
                                ? Files.readString(folder.resolve("server.crt"))
                                : distinct.get(slot).chain());
            }
            presented = distinct;
        } catch (IOException e) {
            throw new EngineException(
                    "cannot keep certificates in " + folder + ": " + FailureWords.of(e, "no reason is given"), e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void discard() {
        close();
        StateFolder.delete(folder);
    }

    /** The port opens only when the server is set up. */
    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() - end < 0) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(host, port), (int) LOOK.toMillis());
                return;
            } catch (IOException e) {
                pause();
            }
        }
        close();
        throw new IOException("no answer; see the logs there: " + tail());
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String tail() throws IOException {
        Path log = folder.resolve("kube-apiserver.log");
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        return last.substring(0, Math.min(last.length(), LOG_SHOWN));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
