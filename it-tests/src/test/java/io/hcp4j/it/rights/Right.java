package io.hcp4j.it.rights;

import io.hcp4j.kubetesting.proxy.Seen;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A right as RBAC grants it.
 *
 * @param place the cluster where it is needed
 * @param verb for example {@code list}
 * @param group the group of the resource; "" for core
 * @param resource its plural, with a subresource after a slash
 * @param namespace "" for all namespaces, and for what is in none
 */
record Right(Place place, String verb, String group, String resource, String namespace) implements Comparable<Right> {
    private static final Comparator<Right> ORDER = Comparator.comparing(Right::place)
            .thenComparing(Right::namespace)
            .thenComparing(Right::group)
            .thenComparing(Right::resource)
            .thenComparing(right -> right.verb);

    /** The clusters of a hosted cluster on which a user acts. */
    enum Place {
        MANAGEMENT,
        INFRASTRUCTURE
    }

    /** What a request takes; empty where every user has it: the version, the discovery, questions about one's own rights. */
    static Optional<Right> of(Place place, Seen request) {
        List<String> parts = Arrays.asList(request.path().substring(1).split("/"));
        boolean core = parts.get(0).equals("api");
        if (parts.size() < (core ? 3 : 4) || request.path().contains("/selfsubject")) {
            return Optional.empty();
        }
        String group = core ? "" : parts.get(1);
        List<String> rest = parts.subList(core ? 2 : 3, parts.size());
        String namespace = "";
        if (rest.get(0).equals("namespaces") && rest.size() > 2) {
            namespace = rest.get(1);
            rest = rest.subList(2, rest.size());
        }
        String resource = rest.get(0) + (rest.size() > 2 ? "/" + rest.get(2) : "");
        return Optional.of(new Right(place, verb(request, rest.size() > 1), group, resource, namespace));
    }

    private static String verb(Seen request, boolean named) {
        return switch (request.method()) {
            case "GET" -> named ? "get" : request.query().contains("watch=") ? "watch" : "list";
            case "POST" -> "create";
            case "PATCH" -> "patch";
            case "PUT" -> "update";
            default -> "delete";
        };
    }

    /** The right to watch the same objects. */
    Right watched() {
        return new Right(place, "watch", group, resource, namespace);
    }

    /** The resource as messages write it. */
    String kind() {
        return group.isEmpty() ? resource : resource + "." + group;
    }

    /** How often a text names it. */
    long namedIn(String text) {
        String where = namespace.isEmpty() ? "" : " in namespace " + Pattern.quote(namespace);
        String end = "(?![-a-z0-9/]|[.][a-z0-9])";
        return Pattern.compile("right to [a-z, ]*\\b" + verb + "\\b[a-z, ]* " + Pattern.quote(kind()) + where + end)
                .matcher(text)
                .results()
                .count();
    }

    /** The place as the document names it, whatever the names of the test's clusters are. */
    String where() {
        String somewhere = namespace.equals("clusters")
                ? "NAMESPACE"
                : namespace.startsWith("clusters-")
                        ? "NAMESPACE-NAME"
                        : namespace.equals("far") || namespace.equals("turn") ? "INFRA" : namespace;
        return (place == Place.MANAGEMENT ? "" : "infrastructure cluster, ")
                + (somewhere.isEmpty() ? "everywhere" : somewhere);
    }

    /** As a rule of a role. */
    String rule() {
        return "{\"apiGroups\":[\"%s\"],\"resources\":[\"%s\"],\"verbs\":[\"%s\"]}".formatted(group, resource, verb);
    }

    @Override
    public int compareTo(Right other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return verb + " " + kind() + (namespace.isEmpty() ? "" : " in namespace " + namespace)
                + (place == Place.MANAGEMENT ? "" : " (infrastructure cluster)");
    }
}
