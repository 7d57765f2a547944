package io.hcp4j.domain.infra.account;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Map;

/** Kubeconfigs with an account's token. */
public final class AccountKubeconfig {
    private final TextFormat format;

    /** Reads and writes with a format. */
    public AccountKubeconfig(TextFormat format) {
        this.format = format;
    }

    /**
     * A kubeconfig for the same server as another.
     *
     * @param other a kubeconfig without references to files; of it the current context's cluster counts
     * @param account the namespace and name of the account, for the names in it
     */
    public String with(String token, String other, InfraAccount account) {
        Document cluster = cluster(other);
        String name = account.cluster();
        return format.writeYaml(Document.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "current-context",
                name,
                "clusters",
                List.of(Map.of("name", name, "cluster", cluster)),
                "users",
                List.of(Map.of("name", account.name(), "user", Map.of("token", token))),
                "contexts",
                List.of(Map.of(
                        "name",
                        name,
                        "context",
                        Map.of("cluster", name, "user", account.name(), "namespace", account.namespace()))))));
    }

    /** Whether a text is a kubeconfig that was made for an account, with whatever token. */
    public boolean isOf(InfraAccount account, String text) {
        try {
            Document context = context(read(text));
            return context.text("user").orElse("").equals(account.name())
                    && context.text("namespace").orElse("").equals(account.namespace());
        } catch (HcpException e) {
            return false;
        }
    }

    /** The token of a kubeconfig's current user; "" when it has none. */
    String token(String kubeconfig) {
        Document config = read(kubeconfig);
        return entry(config, "users", "user").text("token").orElse("");
    }

    /** The same kubeconfig with another token for its current user. */
    String replacing(String kubeconfig, String token) {
        Document config = read(kubeconfig);
        String user = context(config).text("user").orElse("");
        List<Document> users = config.objects("users").stream()
                .map(each -> each.text("name").orElse("").equals(user) ? each.with(token, "user", "token") : each)
                .toList();
        return format.writeYaml(config.with(users, "users"));
    }

    private Document cluster(String kubeconfig) {
        return entry(read(kubeconfig), "clusters", "cluster");
    }

    private static Document entry(Document config, String list, String content) {
        String name = context(config).text(content).orElse("");
        return config.objects(list).stream()
                .filter(each -> each.text("name").orElse("").equals(name))
                .findFirst()
                .flatMap(each -> each.object(content))
                .orElse(Document.empty());
    }

    private static Document context(Document config) {
        String current = config.text("current-context").orElse("");
        return config.objects("contexts").stream()
                .filter(each -> each.text("name").orElse("").equals(current))
                .findFirst()
                .flatMap(each -> each.object("context"))
                .orElse(Document.empty());
    }

    private Document read(String kubeconfig) {
        return format.readYaml(kubeconfig, "the kubeconfig").stream()
                .findFirst()
                .orElseThrow(() -> HcpException.of(
                                ErrorCode.INVALID, "the kubeconfig of the infrastructure cluster is empty")
                        .build());
    }
}
