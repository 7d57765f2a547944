package io.hcp4j.kube.settings;

import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        Optional<Authorization> authorization = authorization(pems);
        if (authorization.isEmpty() && user.object("exec").isPresent()) {
            ExecCredential credential =
                    run.apply(ExecPlugin.of(user.object("exec").get(), kubeconfig));
            authorization = credential.token().map(Authorization::bearer);
            certificate = credential.certificate().or(() -> certificate(pems));
        }
        authorization.ifPresent(found -> headers.put("Authorization", List.of(found.header())));
        List<String> secrets = authorization.map(Authorization::secrets).orElse(List.of());
        return new User(certificate, Map.copyOf(headers), secrets);
    }

    private Optional<Authorization> authorization(PemSource files) {
        return given("tokenFile")
                .map(name -> new HeaderValue("tokenFile " + name)
                        .token(new String(files.file(name, "tokenFile"), StandardCharsets.UTF_8)))
                .or(() -> token("token"))
                .or(() -> token("auth-provider", "config", "id-token"))
                .or(() -> token("auth-provider", "config", "access-token"))
                .map(Authorization::bearer)
                .or(() -> given("username")
                        .map(name ->
                                Authorization.basic(name, user.text("password").orElse(""))));
    }

    private Optional<String> token(String... path) {
        return given(path).map(checked(path)::token).filter(token -> !token.isEmpty());
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
        given("as").ifPresent(name -> headers.put("Impersonate-User", names(List.of(name), "as")));
        given("as-uid").ifPresent(uid -> headers.put("Impersonate-Uid", names(List.of(uid), "as-uid")));
        List<String> groups = names(user.list("as-groups"), "as-groups");
        if (!groups.isEmpty()) {
            headers.put("Impersonate-Group", groups);
        }
        user.object("as-user-extra")
                .orElse(Document.empty())
                .asMap()
                .forEach((key, values) -> headers.put(
                        "Impersonate-Extra-" + escaped(key.toLowerCase(Locale.ROOT)),
                        values instanceof List<?> list ? names(list, "as-user-extra", key) : List.of()));
        return headers;
    }

    private Optional<String> given(String... path) {
        return user.text(path).filter(text -> !text.isEmpty());
    }

    private List<String> names(List<?> values, String... path) {
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(checked(path)::name)
                .toList();
    }

    private HeaderValue checked(String... path) {
        String field = String.join(".", path).replaceAll("\\p{Cntrl}", "?");
        return new HeaderValue(field + " (" + kubeconfig.source() + ")");
    }

    /** As a part of a header's name, which the server decodes: a space is not a plus sign there. */
    private static String escaped(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
