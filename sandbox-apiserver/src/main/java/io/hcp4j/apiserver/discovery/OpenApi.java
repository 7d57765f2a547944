package io.hcp4j.apiserver.discovery;

import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.request.ApiResponses;
import io.hcp4j.apiserver.request.MediaType;
import io.hcp4j.apiserver.resource.ObjectSchema.Described;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.ServedTypes;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.documents.Json;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of what is served, in OpenAPI v3: an index, and one document for each group at each version. */
final class OpenApi {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<String> WRITE_PARAMETERS = List.of("dryRun", "fieldManager", "fieldValidation");

    private final ServedTypes types;
    private final Document version;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    OpenApi(ServedTypes types, Document version) {
        this.types = types;
        this.version = version;
    }

    /** A document, and what was served when it was made. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared nor changed.
    private record Made(long generation, byte[] json) {}

    void answer(ApiRequest call, ApiResponse answer) throws IOException {
        List<String> path = call.path();
        if (path.size() < 2 || !path.get(1).equals("v3")) {
            throw StatusErrors.noSuchResource();
        }
        if (path.size() == 2) {
            ApiResponses.send(200, index(), answer);
            return;
        }
        String name = String.join("/", path.subList(2, path.size()));
        Map<String, List<ResourceType>> groups = groups();
        List<ResourceType> group = groups.get(name);
        if (group == null) {
            throw StatusErrors.noSuchResource();
        }
        long generation = types.generation();
        Made document = made.compute(
                name,
                (same, old) -> old != null && old.generation() == generation
                        ? old
                        : new Made(generation, Json.write(document(group))));
        ApiResponses.send(200, document.json(), answer);
    }

    private Document index() {
        Map<String, Object> paths = new TreeMap<>();
        groups().keySet()
                .forEach(name -> paths.put(
                        name,
                        Map.of(
                                "serverRelativeURL",
                                "/openapi/v3/" + name + "?hash=" + Long.toHexString(types.generation()))));
        return Document.of(Map.of("paths", paths));
    }

    private Map<String, List<ResourceType>> groups() {
        Map<String, List<ResourceType>> groups = new LinkedHashMap<>();
        types.all().forEach(type -> groups.computeIfAbsent(root(type).substring(1), none -> new ArrayList<>())
                .add(type));
        return groups;
    }

    private Map<String, Object> document(List<ResourceType> group) {
        Map<String, Object> paths = new LinkedHashMap<>();
        Map<String, Object> schemas = new TreeMap<>();
        for (ResourceType type : group) {
            Described described = type.schema().described();
            described.components().forEach(schemas::putIfAbsent);
            if (!described.name().isEmpty()) {
                schemas.computeIfPresent(described.name(), (name, schema) -> Document.of((Map<?, ?>) schema)
                        .with(List.of(groupVersionKind(type)), "x-kubernetes-group-version-kind")
                        .asMap());
            }
            addPaths(type, described.name(), paths);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Kubernetes",
                        "version",
                        version.text("gitVersion").orElse("")));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas));
        return document;
    }

    private static void addPaths(ResourceType type, String schema, Map<String, Object> paths) {
        String collection = root(type) + (type.namespaced() ? "/namespaces/{namespace}" : "") + "/"
                + type.names().plural();
        Map<String, Object> whole = new LinkedHashMap<>();
        Map<String, Object> single = new LinkedHashMap<>();
        for (String verb : type.abilities().verbs()) {
            switch (verb) {
                case "list" -> whole.put("get", operation("list", type, schema, List.of()));
                case "create" -> whole.put("post", operation("post", type, schema, WRITE_PARAMETERS));
                case "get" -> single.put("get", operation("get", type, schema, List.of()));
                case "update" -> single.put("put", operation("put", type, schema, WRITE_PARAMETERS));
                case "patch" -> single.put("patch", operation("patch", type, schema, patchParameters()));
                case "delete" -> single.put("delete", operation("delete", type, schema, List.of("dryRun")));
                default -> {
                    // Watches and deletions of collections are told by discovery.
                }
            }
        }
        paths.put(collection, whole);
        if (!single.isEmpty()) {
            paths.put(collection + "/{name}", single);
        }
    }

    private static List<String> patchParameters() {
        List<String> parameters = new ArrayList<>(WRITE_PARAMETERS);
        parameters.add("force");
        return parameters;
    }

    private static Map<String, Object> operation(
            String action, ResourceType type, String schema, List<String> parameters) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put(
                "parameters",
                parameters.stream()
                        .map(name -> Map.of(
                                "name", name, "in", "query", "schema", Map.of("type", "string", "uniqueItems", true)))
                        .toList());
        Map<String, Object> content = schema.isEmpty()
                ? Map.of()
                : Map.of("content", Map.of(MediaType.JSON, Map.of("schema", Map.of("$ref", SCHEMAS + schema))));
        Map<String, Object> answered = new LinkedHashMap<>(content);
        answered.put("description", "OK");
        operation.put("responses", Map.of("200", answered));
        operation.put("x-kubernetes-action", action);
        operation.put("x-kubernetes-group-version-kind", groupVersionKind(type));
        return operation;
    }

    private static Map<String, Object> groupVersionKind(ResourceType type) {
        return Map.of(
                "group",
                type.group(),
                "version",
                type.version(),
                "kind",
                type.names().kind());
    }

    private static String root(ResourceType type) {
        return (type.group().isEmpty() ? "/api/" : "/apis/" + type.group() + "/") + type.version();
    }
}
