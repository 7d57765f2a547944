package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of an object a real API server would send to its etcd, about: custom resources as JSON, built-in kinds as protobuf, which has no
 * names of fields. Both ends of that connection have a limit.
 */
final class StoredSize {
    /** What etcd takes, in bytes. */
    private static final int LARGEST_STORED = 1536 * 1024;

    /** What the API server sends, in bytes. */
    private static final int LARGEST_SENT = 2 * 1024 * 1024;

    private final boolean named;
    private long size;

    private StoredSize(boolean named) {
        this.named = named;
    }

    /** Refuses an object that is too large. */
    static void require(ResourceType type, Document object) {
        StoredSize count = new StoredSize(type.rules().custom());
        count.add(object.asMap());
        long size = count.size - (type.collection().equals("secrets") ? base64Overhead(object) : 0);
        if (size > LARGEST_SENT) {
            throw refusal("rpc error: code = ResourceExhausted desc = trying to send message larger than max (" + size
                    + " vs. " + LARGEST_SENT + ")");
        }
        if (size > LARGEST_STORED) {
            throw refusal("etcdserver: request is too large");
        }
    }

    private static StatusException refusal(String message) {
        return new StatusException(500, "", message, List.of());
    }

    private void add(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> {
                size += named ? name.toString().length() + 4 : 2;
                add(each);
            });
        } else if (value instanceof List<?> list) {
            for (Object each : list) {
                size++;
                add(each);
            }
        } else if (value instanceof String text) {
            size += text.length() + 2;
        } else {
            size += named ? String.valueOf(value).length() : 2;
        }
    }

    /** Protobuf holds the bytes themselves. */
    private static long base64Overhead(Document secret) {
        return secret.texts("data").values().stream()
                .mapToLong(value -> value.length() / 4)
                .sum();
    }
}
