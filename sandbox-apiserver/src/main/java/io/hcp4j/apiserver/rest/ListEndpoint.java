package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.registry.ListPage;
import io.hcp4j.apiserver.registry.ReadOperation;
import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.request.MediaType;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.selector.FieldSelector;
import io.hcp4j.apiserver.selector.LabelSelector;
import io.hcp4j.apiserver.selector.ListRequest;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.documents.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists objects, page by page, writing each as it comes. */
final class ListEndpoint {
    private static final byte[] COMMA = {','};
    private static final int BUFFER = 1 << 15;

    private final Cluster cluster;
    private final ReadOperation reading;

    ListEndpoint(Cluster cluster) {
        this.cluster = cluster;
        this.reading = new ReadOperation(cluster);
    }

    static Rendering rendering(ApiRequest call, ResourceType type, Cluster cluster) {
        return new Rendering(type, Representation.of(call.accept()), call.parameter("includeObject"), cluster.now());
    }

    static ListRequest request(ApiRequest call, ResourceType type) {
        return new ListRequest(
                LabelSelector.parse(call.parameter("labelSelector")),
                FieldSelector.parse(call.parameter("fieldSelector"), type),
                number(call.parameter("limit")),
                call.parameter("continue"),
                call.parameter("resourceVersion"),
                call.parameter("resourceVersionMatch").equals("Exact"));
    }

    void list(ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        Rendering rendering = rendering(call, target.type(), cluster);
        ListPage page = reading.list(target, request(call, target.type()));
        try (OutputStream out = new BufferedOutputStream(answer.stream(200, MediaType.JSON), BUFFER)) {
            write(page, rendering, out);
        }
    }

    private static void write(ListPage page, Rendering rendering, OutputStream out) throws IOException {
        Map<String, Object> head = new LinkedHashMap<>();
        rendering.listHead().asMap().forEach((field, value) -> head.put(field, String.valueOf(value)));
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("resourceVersion", String.valueOf(page.revision()));
        if (!page.next().isEmpty()) {
            metadata.put("continue", page.next());
        }
        Long remaining = page.remaining();
        if (remaining != null) {
            metadata.put("remainingItemCount", remaining);
        }
        head.put("metadata", metadata);
        boolean table = rendering.form() == Representation.TABLE;
        if (table) {
            head.put("columnDefinitions", Tables.definitions(rendering.type().columns()));
        }
        byte[] opened = Json.write(head);
        out.write(opened, 0, opened.length - 1);
        out.write((table ? ",\"rows\":[" : ",\"items\":[").getBytes(StandardCharsets.US_ASCII));
        boolean first = true;
        for (Version version : page.versions()) {
            if (!first) {
                out.write(COMMA);
            }
            first = false;
            if (table) {
                Json.write(Tables.row(rendering, rendering.served(version)), out);
            } else {
                rendering.object(version, out);
            }
        }
        out.write("]}\n".getBytes(StandardCharsets.US_ASCII));
    }

    static int number(String text) {
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw StatusErrors.badRequest("strconv.ParseInt: parsing \"" + text + "\": invalid syntax");
        }
    }
}
