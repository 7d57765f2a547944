package io.hcp4j.sandbox.world;

import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much room the clusters have. */
public enum Profile {
    /** Three nodes each, like those of a small data centre: room for about ten hosted clusters. */
    SMALL,
    /** The same nodes and networks, with room for a thousand hosted clusters. */
    FLEET;

    private static final Map<String, String> NODE = Map.of("cpu", "16k", "memory", "64Ti", "pods", "250k");

    /** A seed in its size. */
    Document sized(Document seed) {
        return this == SMALL ? seed : enlarged(seed);
    }

    private static Document enlarged(Document seed) {
        return switch (seed.kind()) {
            case "Node" ->
                seed.with(larger(seed, "capacity"), "status", "capacity")
                        .with(larger(seed, "allocatable"), "status", "allocatable");
            case "IPAddressPool" ->
                seed.with(
                        seed.list("spec", "addresses").stream()
                                .map(range -> String.valueOf(range).replaceFirst("\\.0\\.250$", ".7.250"))
                                .toList(),
                        "spec",
                        "addresses");
            default -> seed;
        };
    }

    private static Map<String, @Nullable Object> larger(Document node, String field) {
        Map<String, @Nullable Object> room = new LinkedHashMap<>(
                node.object("status", field).map(Document::asMap).orElse(Map.of()));
        room.putAll(NODE);
        return room;
    }
}
