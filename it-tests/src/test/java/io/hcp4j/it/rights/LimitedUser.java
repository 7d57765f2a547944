package io.hcp4j.it.rights;

import io.hcp4j.kubetesting.server.ApiServer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A user of an API server, with rights that can be taken away one by one. */
final class LimitedUser {
    private static final String RBAC = "/apis/rbac.authorization.k8s.io/v1";

    private final ApiServer server;
    private final String name;
    private final Map<String, Set<Right>> rights = new TreeMap<>();

    private LimitedUser(ApiServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A user with these rights only. */
    static LimitedUser with(Collection<Right> rights, ApiServer server, String name) {
        LimitedUser user = new LimitedUser(server, name);
        rights.forEach(right -> user.rights
                .computeIfAbsent(right.namespace(), unused -> new TreeSet<>())
                .add(right));
        user.rights.keySet().forEach(user::grant);
        return user;
    }

    String name() {
        return name;
    }

    /** Runs something while the user lacks one of the rights. */
    <T> T without(Right right, Supplier<T> action) {
        Set<Right> granted = rights.getOrDefault(right.namespace(), Set.of());
        change(
                right.namespace(),
                granted.stream().filter(each -> !each.equals(right)).toList());
        try {
            return action.get();
        } finally {
            change(right.namespace(), granted);
        }
    }

    private void grant(String namespace) {
        Set<Right> granted = rights.getOrDefault(namespace, Set.of());
        String role = namespace.isEmpty() ? "ClusterRole" : "Role";
        send("POST", roles(namespace), "{\"metadata\":{\"name\":\"%s\"},\"rules\":%s}".formatted(name, rules(granted)));
        send("POST", path(namespace) + role.toLowerCase(Locale.ROOT) + "bindings", """
                {"metadata":{"name":"%1$s"},"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"%2$s","name":"%1$s"},
                 "subjects":[{"apiGroup":"rbac.authorization.k8s.io","kind":"User","name":"%1$s"}]}
                """.formatted(name, role));
    }

    private void change(String namespace, Collection<Right> granted) {
        send("PATCH", roles(namespace) + "/" + name, "{\"rules\":" + rules(granted) + "}");
    }

    private static String roles(String namespace) {
        return path(namespace) + (namespace.isEmpty() ? "clusterroles" : "roles");
    }

    private static String path(String namespace) {
        return RBAC + (namespace.isEmpty() ? "/" : "/namespaces/" + namespace + "/");
    }

    private static String rules(Collection<Right> rights) {
        return rights.stream().map(Right::rule).collect(Collectors.joining(",", "[", "]"));
    }

    private void send(String method, String path, String body) {
        String answer = server.send(method, path, body);
        if (answer.contains("\"status\":\"Failure\"")) {
            throw new IllegalStateException(method + " " + path + ": " + answer);
        }
    }
}
