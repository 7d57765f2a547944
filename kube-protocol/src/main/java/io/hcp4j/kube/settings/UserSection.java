package io.hcp4j.kube.settings;

import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The user entry of a kubeconfig. Where it names several credentials, the order is client-go's: token file, token, password, plugin. */
record UserSection(Document user, Kubeconfig kubeconfig) {

    User resolve(Function<ExecPlugin, ExecCredential> run) {
        Map<String, List<String>> headers = new LinkedHashMap<>(impersonation());
        PemSource pems = new PemSource(user, kubeconfig);
        Optional<ClientCertificate> certificate = certificate(pems);
        Optional<String> authorization = authorization(pems);
        if (authorization.isEmpty() && user.object("exec").isPresent()) {
            ExecCredential credential =
                    run.apply(ExecPlugin.of(user.object("exec").get(), kubeconfig));
            authorization = credential.token().map(UserSection::bearer);
            certificate = credential.certificate().or(() -> certificate(pems));
        }
        authorization.ifPresent(value -> headers.put("Authorization", List.of(value)));
        return new User(certificate, Map.copyOf(headers));
    }

    private Optional<String> authorization(PemSource files) {
        return given("tokenFile")
                .map(name -> new String(files.file(name, "tokenFile"), StandardCharsets.UTF_8).strip())
                .or(() -> given("token"))
                .or(() -> given("auth-provider", "config", "id-token"))
                .or(() -> given("auth-provider", "config", "access-token"))
                .map(UserSection::bearer)
                .or(() -> given("username")
                        .map(name -> basic(name, user.text("password").orElse(""))));
    }

    private Optional<ClientCertificate> certificate(PemSource pems) {
        Optional<Pem> chain = pems.find("client-certificate");
        Optional<Pem> key = pems.find("client-key");
        if (chain.isPresent() != key.isPresent()) {
            throw InvalidSettings.because(
                            "only one of client-certificate and client-key is given in " + kubeconfig.source())
                    .remedy("Give both, or none of them.")
                    .build();
        }
        return chain.map(found -> new ClientCertificate(found, key.orElseThrow()));
    }

    private Map<String, List<String>> impersonation() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        given("as").ifPresent(name -> headers.put("Impersonate-User", List.of(name)));
        given("as-uid").ifPresent(uid -> headers.put("Impersonate-Uid", List.of(uid)));
        List<String> groups = strings(user.list("as-groups"));
        if (!groups.isEmpty()) {
            headers.put("Impersonate-Group", groups);
        }
        user.object("as-user-extra")
                .orElse(Document.empty())
                .asMap()
                .forEach((key, values) -> headers.put(
                        "Impersonate-Extra-" + URLEncoder.encode(key.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8),
                        values instanceof List<?> list ? strings(list) : List.of()));
        return headers;
    }

    private Optional<String> given(String... path) {
        return user.text(path).filter(text -> !text.isEmpty());
    }

    private static List<String> strings(List<?> values) {
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
