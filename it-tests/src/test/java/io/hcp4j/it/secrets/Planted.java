package io.hcp4j.it.secrets;

import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.kubetesting.server.KubeconfigText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files with secrets that are easy to find again, whole ones and broken ones. */
final class Planted {
    static final String GUEST_TOKEN = "planted-guest-token";
    static final String SIGNATURE = "planted-signature";

    private static final Pattern TOKEN = Pattern.compile("token: \"?([^\"}\\s]+)");
    private static final String PASSWORD = "planted-password";
    private static final String OTHER_PASSWORD = "planted-other-password";
    private static final String INFRA_TOKEN = "planted-infra-token";
    private static final String PRIVATE_KEY = "planted0private0key";
    private static final String ETCD_KEY = base64("planted-etcd-key-planted-etcd-ke");

    final Path pullSecret;
    final Path otherPullSecret;
    final Path brokenPullSecret;
    final Path infra;
    final Path brokenInfra;
    final Path brokenKubeconfig;
    final Path etcdKey;
    final Path brokenEtcdKey;
    final Path privateKey;
    final Path brokenManifest;
    final Path snapshotManifest;

    private final List<String> needles = new ArrayList<>(List.of(
            PASSWORD,
            base64("robot:" + PASSWORD),
            OTHER_PASSWORD,
            base64("robot:" + OTHER_PASSWORD),
            INFRA_TOKEN,
            PRIVATE_KEY,
            ETCD_KEY,
            GUEST_TOKEN,
            SIGNATURE));

    Planted(Hcp4j user, ApiServer server) {
        pullSecret = user.file("pull-secret.json", pullSecret(PASSWORD));
        otherPullSecret = user.file("other-pull-secret.json", pullSecret(OTHER_PASSWORD));
        brokenPullSecret =
                user.file("broken-pull-secret.json", pullSecret(PASSWORD).replace("}}}", "}"));
        infra = user.file("infra.yaml", kubeconfig(INFRA_TOKEN));
        brokenInfra = user.file("broken-infra.yaml", broken(kubeconfig(INFRA_TOKEN)));
        brokenKubeconfig = user.file("broken-kubeconfig.yaml", broken(kubeconfig(INFRA_TOKEN)));
        etcdKey = user.file("etcd-key", ETCD_KEY);
        brokenEtcdKey = user.file("broken-etcd-key", ETCD_KEY + ETCD_KEY);
        privateKey = user.file(
                "id_rsa",
                "-----BEGIN OPENSSH PRIVATE KEY-----\n" + PRIVATE_KEY + "\n-----END OPENSSH PRIVATE KEY-----\n");
        brokenManifest = user.file("secret.yaml", """
                apiVersion: v1
                kind: Secret
                stringData: {password: planted-password
                """);
        snapshotManifest = user.file("cluster.yaml", """
                apiVersion: hypershift.openshift.io/v1beta1
                kind: HostedCluster
                metadata: {name: a, namespace: clusters}
                spec:
                  etcd:
                    managementType: Managed
                    managed:
                      storage:
                        type: PersistentVolume
                        restoreSnapshotURL: ["https://b.example.com/?sig=%1$s%2$s", "https://b.example.com/?sig=%1$s%2$s"]
                """.formatted(SIGNATURE, "x".repeat(1024)));
        Matcher token = TOKEN.matcher(KubeconfigText.of(server.admin()));
        if (token.find()) {
            needles.add(token.group(1));
        }
        needles.addAll(inSecrets());
    }

    static String brokenGuestKubeconfig() {
        return broken(kubeconfig(GUEST_TOKEN));
    }

    /** What must be found nowhere. */
    List<String> needles() {
        return needles;
    }

    /** What is found in rendered Secrets. */
    List<String> inSecrets() {
        return List.of(base64(text(pullSecret)), base64(text(infra)), ETCD_KEY);
    }

    private static String pullSecret(String password) {
        return "{\"auths\": {\"registry.example.com\": {\"auth\": \"" + base64("robot:" + password) + "\"}}}";
    }

    private static String kubeconfig(String token) {
        return """
                apiVersion: v1
                kind: Config
                clusters: [{name: c, cluster: {server: "https://api.infra.example.com:6443"}}]
                contexts: [{name: c, context: {cluster: c, user: u}}]
                current-context: c
                users: [{name: u, user: {token: %s}}]
                """.formatted(token);
    }

    /** Without the closing brackets after the token. */
    private static String broken(String kubeconfig) {
        return kubeconfig.replace("}}]\n", "\n").strip() + ": : [\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
