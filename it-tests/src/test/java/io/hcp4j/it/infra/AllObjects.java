package io.hcp4j.it.infra;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All objects of all kinds that a server lists, by their metadata, in which any change of an object shows; but for the leases by which servers
 * say that they live.
 */
final class AllObjects {
    private static final YamlTextFormat FORMAT = new YamlTextFormat();
    private static final Set<String> MOVING = Set.of("leases", "events");

    private final ApiServer server;
    private final List<String> paths = new ArrayList<>();

    /** Of the kinds that a server has now. */
    AllObjects(ApiServer server) {
        this.server = server;
        add("/api/v1");
        for (Document group : read("/apis").objects("groups")) {
            add("/apis/" + group.text("preferredVersion", "groupVersion").orElseThrow());
        }
    }

    /** The objects that there are now. */
    Map<String, Document> now() {
        Map<String, Document> objects = new TreeMap<>();
        for (String path : paths) {
            String plural = path.substring(path.lastIndexOf('/') + 1);
            for (Document item :
                    FORMAT.readJson(server.listMetadata(path), path).objects("items")) {
                objects.put(plural + " " + item.namespace() + "/" + item.name(), item);
            }
        }
        return objects;
    }

    private void add(String path) {
        for (Document resource : read(path).objects("resources")) {
            String plural = resource.text("name").orElseThrow();
            if (resource.list("verbs").contains("list") && !MOVING.contains(plural)) {
                paths.add(path + "/" + plural);
            }
        }
    }

    private Document read(String path) {
        return FORMAT.readJson(server.send("GET", path, ""), path);
    }
}
