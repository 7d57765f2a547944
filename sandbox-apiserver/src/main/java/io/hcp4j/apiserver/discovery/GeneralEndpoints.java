package io.hcp4j.apiserver.discovery;

import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.request.ApiResponses;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.documents.Json;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Paths that are no resource's: versions, health, discovery, schemas. */
public final class GeneralEndpoints {
    private final Discovery discovery;
    private final OpenApi openApi;
    private final Document version;
    private final String server;

    public GeneralEndpoints(Cluster cluster, Document version, String server) {
        this.discovery = new Discovery(cluster.types());
        this.openApi = new OpenApi(cluster.types(), version);
        this.version = version;
        this.server = server;
    }

    /** What {@code kubectl version} shows. */
    public static Document version(String major, String minor, String gitVersion) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("major", major);
        fields.put("minor", minor);
        fields.put("gitVersion", gitVersion);
        fields.put("gitCommit", "");
        fields.put("gitTreeState", "");
        fields.put("buildDate", "1970-01-01T00:00:00Z");
        fields.put("goVersion", "");
        fields.put("compiler", "");
        fields.put("platform", "linux/amd64");
        return Document.of(fields);
    }

    public static void notFound(ApiResponse answer) throws IOException {
        ApiResponses.text(404, "404 page not found\n", answer);
    }

    public void answer(ApiRequest call, ApiResponse answer) throws IOException {
        List<String> path = call.path();
        String first = path.isEmpty() ? "" : path.get(0);
        switch (first) {
            case "version" -> ApiResponses.send(200, version, answer);
            case "healthz", "livez", "readyz" -> ApiResponses.text(200, "ok", answer);
            case "api" -> core(call, answer);
            case "apis" -> named(call, answer);
            case "openapi" -> openApi.answer(call, answer);
            case "" ->
                ApiResponses.send(200, Document.of(Map.of("paths", List.of("/api", "/apis", "/version"))), answer);
            default -> notFound(answer);
        }
    }

    private void core(ApiRequest call, ApiResponse answer) throws IOException {
        switch (call.path().size()) {
            case 1 -> {
                if (Discovery.wantsAggregated(call)) {
                    aggregated(true, answer);
                } else {
                    ApiResponses.send(200, discovery.core(server), answer);
                }
            }
            case 2 -> ApiResponses.send(200, discovery.resources("", call.path().get(1)), answer);
            default -> notFound(answer);
        }
    }

    private void named(ApiRequest call, ApiResponse answer) throws IOException {
        switch (call.path().size()) {
            case 1 -> {
                if (Discovery.wantsAggregated(call)) {
                    aggregated(false, answer);
                } else {
                    ApiResponses.send(200, discovery.groups(), answer);
                }
            }
            case 2 -> ApiResponses.send(200, discovery.group(call.path().get(1)), answer);
            case 3 ->
                ApiResponses.send(
                        200, discovery.resources(call.path().get(1), call.path().get(2)), answer);
            default -> notFound(answer);
        }
    }

    private void aggregated(boolean core, ApiResponse answer) throws IOException {
        ApiResponses.send(
                200, Discovery.AGGREGATED, Json.write(discovery.aggregated(core).asMap()), answer);
    }
}
