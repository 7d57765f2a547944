package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events, stored once and served in two groups, whose fields are not called the same.
 *
 * @param grouped true for the group {@code events.k8s.io}, false for core, in whose form they are stored
 */
record EventStrategy(boolean grouped) implements ResourceStrategy {
    private static final Map<String, String> NAMES = Map.of(
            "involvedObject", "regarding",
            "message", "note",
            "source", "deprecatedSource",
            "firstTimestamp", "deprecatedFirstTimestamp",
            "lastTimestamp", "deprecatedLastTimestamp",
            "count", "deprecatedCount",
            "reportingComponent", "reportingController");

    @Override
    public Document stored(Document object) {
        return grouped ? renamed(object, inverted()).with("v1", "apiVersion") : object;
    }

    @Override
    public Document served(Document stored) {
        return grouped ? renamed(stored, NAMES).with("events.k8s.io/v1", "apiVersion") : stored;
    }

    @Override
    public boolean servedAsStored() {
        return !grouped;
    }

    @Override
    public Map<String, List<String>> selectableFields() {
        if (grouped) {
            return SimpleStrategy.paths(
                    "regarding.kind",
                    "regarding.name",
                    "regarding.namespace",
                    "regarding.uid",
                    "reason",
                    "type",
                    "reportingController");
        }
        Map<String, List<String>> paths = new LinkedHashMap<>(SimpleStrategy.paths(
                "involvedObject.kind",
                "involvedObject.namespace",
                "involvedObject.name",
                "involvedObject.uid",
                "involvedObject.apiVersion",
                "involvedObject.resourceVersion",
                "involvedObject.fieldPath",
                "reason",
                "reportingComponent",
                "type"));
        paths.put("source", List.of("source", "component"));
        return paths;
    }

    private static Map<String, String> inverted() {
        Map<String, String> inverted = new LinkedHashMap<>();
        NAMES.forEach((one, other) -> inverted.put(other, one));
        return inverted;
    }

    private static Document renamed(Document event, Map<String, String> names) {
        Map<String, Object> fields = new LinkedHashMap<>();
        event.asMap().forEach((name, value) -> {
            if (value != null) {
                fields.put(names.getOrDefault(name, name), value);
            }
        });
        return Document.of(fields);
    }
}
