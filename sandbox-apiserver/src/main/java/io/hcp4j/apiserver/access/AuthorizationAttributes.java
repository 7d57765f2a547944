package io.hcp4j.apiserver.access;

/**
 * The attributes of a request that authorization decides on.
 *
 * @param verb for example {@code list}
 * @param group the resource's group, "" for core
 * @param resource its plural, "" when the question is about a path
 * @param subresource "" for the object itself
 * @param namespace "" for all namespaces, and for what is in none
 * @param name "" for no object in particular
 * @param path the path, when the question is not about a resource
 */
public record AuthorizationAttributes(
        String verb, String group, String resource, String subresource, String namespace, String name, String path) {

    /** A question about a resource. */
    public static AuthorizationAttributes about(
            String verb, String group, String resource, String subresource, String namespace, String name) {
        return new AuthorizationAttributes(verb, group, resource, subresource, namespace, name, "");
    }

    /** A question about a path that is no resource's. */
    public static AuthorizationAttributes aboutPath(String verb, String path) {
        return new AuthorizationAttributes(verb, "", "", "", "", "", path);
    }

    /** The resource with its subresource, as roles write it. */
    String combined() {
        return subresource.isEmpty() ? resource : resource + "/" + subresource;
    }
}
