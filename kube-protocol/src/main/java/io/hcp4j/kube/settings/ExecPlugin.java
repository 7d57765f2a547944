package io.hcp4j.kube.settings;

import io.hcp4j.kube.transport.JsonCodec;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program that hands out credentials, as <a
 * href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins">client-go</a> runs it: its
 * request in {@code KUBERNETES_EXEC_INFO}, its answer on standard output. It has no terminal. Arguments, environment and answer
 * may be secret, so messages hold none of them.
 */
record ExecPlugin(Document exec, String command, Kubeconfig kubeconfig) {
    /** Logging in through a browser takes a while. */
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    static ExecPlugin of(Document exec, Kubeconfig kubeconfig) {
        return new ExecPlugin(exec, exec.text("command").orElse(""), kubeconfig);
    }

    ExecCredential run(Document cluster, ConnectionLimits limits, JsonCodec json) {
        if ("Always".equals(exec.text("interactiveMode").orElse(""))) {
            throw failed("asks for a terminal (interactiveMode: Always)", null);
        }
        Map<String, String> environment = new LinkedHashMap<>();
        exec.objects("env")
                .forEach(entry -> environment.put(
                        entry.text("name").orElse(""), entry.text("value").orElse("")));
        environment.put("KUBERNETES_EXEC_INFO", new String(json.write(request(cluster)), StandardCharsets.UTF_8));
        try {
            ProcessResult outcome =
                    ProcessResult.of(argv(), environment, limits.deadline().atMost(TIMEOUT));
            if (!outcome.finished()) {
                throw failed("did not finish in time" + outcome.lastWords(), null);
            }
            if (outcome.exit() != 0) {
                throw failed("failed with exit code " + outcome.exit() + outcome.lastWords(), null);
            }
            return answer(outcome.output(), json);
        } catch (IOException e) {
            throw failed("cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted", e);
        }
    }

    private ExecCredential answer(String output, JsonCodec json) {
        Document answer;
        try {
            answer = json.read(output.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> map
                    ? Document.of(map)
                    : Document.empty();
        } catch (IOException e) {
            // The cause would quote the output.
            throw failed("did not print an ExecCredential", null);
        }
        if (!"ExecCredential".equals(answer.kind()) || !answer.apiVersion().equals(version())) {
            throw failed("did not print an ExecCredential of " + version(), null);
        }
        ExecCredential credential = ExecCredential.of(answer.object("status").orElse(Document.empty()), command);
        if (credential.isEmpty()) {
            throw failed("printed neither a token nor a certificate with its key", null);
        }
        return credential;
    }

    private Map<String, Object> request(Document cluster) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("interactive", false);
        if (exec.flag("provideClusterInfo").orElse(false)) {
            spec.put("cluster", clusterInfo(cluster));
        }
        return Map.of("kind", "ExecCredential", "apiVersion", version(), "spec", spec);
    }

    private Map<String, Object> clusterInfo(Document cluster) {
        Map<String, Object> info = new LinkedHashMap<>();
        cluster.text("server").ifPresent(value -> info.put("server", value));
        cluster.text("tls-server-name").ifPresent(value -> info.put("tls-server-name", value));
        cluster.text("proxy-url").ifPresent(value -> info.put("proxy-url", value));
        new PemSource(cluster, kubeconfig)
                .find("certificate-authority")
                .ifPresent(pem -> info.put("certificate-authority-data", pem.base64()));
        cluster.flag("insecure-skip-tls-verify").ifPresent(value -> info.put("insecure-skip-tls-verify", value));
        cluster.objects("extensions").stream()
                .filter(extension -> extension.text("name").orElse("").equals("client.authentication.k8s.io/exec"))
                .findFirst()
                .flatMap(extension -> extension.value("extension"))
                .ifPresent(value -> info.put("config", value));
        return info;
    }

    private List<String> argv() {
        List<String> argv = new ArrayList<>(List.of(command));
        exec.list("args").forEach(argument -> argv.add(String.valueOf(argument)));
        return argv;
    }

    private String version() {
        return exec.text("apiVersion").orElse("");
    }

    private HcpException failed(String problem, @Nullable Exception cause) {
        String hint = exec.text("installHint").map(text -> " " + text.strip()).orElse("");
        return InvalidSettings.because(
                        "the exec plugin '" + command + "' of " + kubeconfig.source() + " " + problem, cause)
                .remedy("Log in with kubectl or oc and the same kubeconfig, then try again." + hint)
                .build();
    }
}
