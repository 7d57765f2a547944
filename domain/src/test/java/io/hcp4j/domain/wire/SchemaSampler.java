package io.hcp4j.domain.wire;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws objects from an OpenAPI schema, sprinkled with what a newer or a broken writer might add. */
final class SchemaSampler {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "example.com",
            "10.0.0.1/8",
            "fd00::/48",
            "8Gi",
            "-0.5",
            "1e3",
            "25%",
            "true",
            "2026-11-23T10:00:00Z",
            "2026-11-23T10:00:00.000000Z",
            "2026-11-23T12:00:00+02:00",
            "999.1.1.1/99",
            "Route",
            "KubeVirt");
    private static final List<@Nullable Object> ODDITIES = Arrays.asList(
            null,
            "",
            "newer",
            0L,
            -1L,
            3_000_000_000L,
            true,
            1.5,
            new BigInteger("123456789012345678901234567890"),
            new BigDecimal("0.1"),
            Map.of(),
            List.of(),
            Map.of("a", Map.of("b", List.of(1L))),
            List.of("a", 1L));

    private final Random random;
    private final double oddity;

    /** A sampler in which each value, with a probability of {@code oddity}, breaks the schema. */
    SchemaSampler(long seed, double oddity) {
        this.random = new Random(seed);
        this.oddity = oddity;
    }

    Document sample(Document schema, ResourceKind kind) {
        Map<String, @Nullable Object> object = object(schema);
        object.put("apiVersion", kind.apiVersion());
        object.put("kind", kind.kind());
        object.putIfAbsent(
                "metadata",
                Map.of(
                        "name",
                        "example",
                        "namespace",
                        "clusters",
                        "labels",
                        Map.of("a", "b"),
                        "managedFields",
                        List.of(Map.of("manager", "someone")),
                        "creationTimestamp",
                        "2026-11-23T10:00:00Z"));
        return Document.of(object);
    }

    private @Nullable Object value(Document schema) {
        if (random.nextDouble() < oddity) {
            return one(ODDITIES);
        }
        List<@Nullable Object> words = schema.list("enum");
        if (!words.isEmpty()) {
            return one(words);
        }
        return switch (schema.text("type").orElse("int-or-string")) {
            case "object" -> object(schema);
            case "array" -> array(schema.object("items").orElseThrow());
            case "integer" -> (long) random.nextInt(-1, 1000);
            case "boolean" -> random.nextBoolean();
            case "string" ->
                schema.text("format").filter("date-time"::equals).isPresent() ? "2026-11-23T10:00:00Z" : one(TEXTS);
            default -> random.nextBoolean() ? (Object) random.nextLong(100) : one(TEXTS);
        };
    }

    private Map<String, @Nullable Object> object(Document schema) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        List<@Nullable Object> required = schema.list("required");
        Document properties = schema.object("properties").orElse(Document.empty());
        for (String name : properties.asMap().keySet()) {
            if (random.nextDouble() < (required.contains(name) ? 0.95 : 0.4)) {
                object.put(name, value(properties.object(name).orElseThrow()));
            }
        }
        schema.object("additionalProperties").ifPresent(values -> {
            for (int entries = random.nextInt(3); entries > 0; entries--) {
                object.put(one(List.of("a", "b", "example.com/c")), value(values));
            }
        });
        if (random.nextDouble() < oddity) {
            object.put("aFieldOfTheFuture", one(ODDITIES));
        }
        return object;
    }

    private List<@Nullable Object> array(Document elements) {
        List<@Nullable Object> array = new ArrayList<>();
        for (int length = random.nextInt(4); length > 0; length--) {
            array.add(value(elements));
        }
        return array;
    }

    private <T extends @Nullable Object> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
