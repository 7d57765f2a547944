package io.hcp4j.kubetesting.proxy;

import java.util.function.Predicate;

/**
 * A request that reached the proxy.
 *
 * @param method GET, POST, PATCH or DELETE
 * @param path the path without query, as sent
 * @param query the query as sent; "" for none
 * @param authorization the Authorization header; "" for none
 */
public record Seen(String method, String path, String query, String authorization) {

    /** Every request. */
    public static Predicate<Seen> any() {
        return seen -> true;
    }

    /** Requests of a method to a path that ends so. */
    public static Predicate<Seen> request(String method, String pathEnd) {
        return seen -> seen.method.equals(method) && seen.path.endsWith(pathEnd);
    }

    /** Requests that change something. */
    public static Predicate<Seen> change() {
        return seen -> !seen.method.equals("GET");
    }

    /** Requests that open a watch. */
    public static Predicate<Seen> watch() {
        return seen -> seen.method.equals("GET") && seen.query.contains("watch=");
    }

    /** Requests that read a page of a list of this plural. */
    public static Predicate<Seen> list(String plural) {
        return request("GET", "/" + plural).and(watch().negate());
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query);
    }
}
