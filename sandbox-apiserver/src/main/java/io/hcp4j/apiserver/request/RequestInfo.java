package io.hcp4j.apiserver.request;

import java.util.List;
import java.util.Optional;

/**
 * What a path points to.
 *
 * @param group "" for core
 * @param version the version
 * @param namespace "" when the path names none
 * @param plural the resource
 * @param name "" for the collection
 * @param subresource "" for the object itself
 * @param watching whether the path is of the old form that always watches
 */
public record RequestInfo(
        String group,
        String version,
        String namespace,
        String plural,
        String name,
        String subresource,
        boolean watching) {

    /** Empty when the path is no resource's. */
    public static Optional<RequestInfo> of(List<String> path) {
        if (path.size() < 3 || path.contains("")) {
            return Optional.empty();
        }
        boolean core = path.get(0).equals("api");
        if (!core && (!path.get(0).equals("apis") || path.size() < 4)) {
            return Optional.empty();
        }
        String group = core ? "" : path.get(1);
        String version = core ? path.get(1) : path.get(2);
        List<String> rest = path.subList(core ? 2 : 3, path.size());
        boolean watching = rest.get(0).equals("watch") && rest.size() > 1;
        return Optional.of(within(group, version, watching ? rest.subList(1, rest.size()) : rest, watching));
    }

    private static RequestInfo within(String group, String version, List<String> rest, boolean watching) {
        boolean inNamespace = rest.size() > 2
                && rest.get(0).equals("namespaces")
                && !rest.get(2).equals("status")
                && !rest.get(2).equals("finalize");
        String namespace = inNamespace ? rest.get(1) : "";
        List<String> local = inNamespace ? rest.subList(2, rest.size()) : rest;
        return new RequestInfo(
                group,
                version,
                namespace,
                local.get(0),
                local.size() > 1 ? local.get(1) : "",
                local.size() > 2 ? String.join("/", local.subList(2, local.size())) : "",
                watching);
    }

    /** The verb that roles know a call by. */
    public String verb(ApiRequest call) {
        return switch (call.method()) {
            case "POST" -> "create";
            case "PUT" -> "update";
            case "PATCH" -> "patch";
            case "DELETE" -> name.isEmpty() ? "deletecollection" : "delete";
            default -> watching || call.flag("watch") ? "watch" : name.isEmpty() ? "list" : "get";
        };
    }
}
