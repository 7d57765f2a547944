package io.hcp4j.it.infra;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.document.Document;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All objects of all kinds that a server lists, as it prints them; but for the leases by which servers say that they live. */
final class AllObjects {
    private static final YamlTextFormat FORMAT = new YamlTextFormat();
    private static final Set<String> MOVING = Set.of("leases", "events");

    private AllObjects() {}

    static Map<String, Document> of(ApiServer server) {
        Map<String, Document> objects = new TreeMap<>();
        collect(server, "/api/v1", objects);
        for (Document group : read(server, "/apis").objects("groups")) {
            String version = group.text("preferredVersion", "groupVersion").orElseThrow();
            collect(server, "/apis/" + version, objects);
        }
        return objects;
    }

    private static void collect(ApiServer server, String path, Map<String, Document> objects) {
        for (Document resource : read(server, path).objects("resources")) {
            String plural = resource.text("name").orElseThrow();
            if (!resource.list("verbs").contains("list") || MOVING.contains(plural)) {
                continue;
            }
            for (Document item : read(server, path + "/" + plural).objects("items")) {
                objects.put(plural + " " + item.namespace() + "/" + item.name(), item);
            }
        }
    }

    private static Document read(ApiServer server, String path) {
        return FORMAT.readJson(server.send("GET", path, ""), path);
    }
}
