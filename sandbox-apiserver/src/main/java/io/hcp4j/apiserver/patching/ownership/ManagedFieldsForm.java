package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.patching.Tree;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How managers stand in {@code metadata.managedFields} of an object. */
final class ManagedFieldsForm {
    static final String MANAGED_FIELDS = "managedFields";
    private static final String METADATA = "metadata";
    private static final String FIELDS_V1 = "FieldsV1";
    private static final Comparator<Map.Entry<Manager, Ownership>> ORDER = Comparator.comparing(
                    (Map.Entry<Manager, Ownership> entry) -> entry.getKey().operation())
            .thenComparing(entry -> Objects.requireNonNullElse(entry.getValue().time(), Instant.EPOCH))
            .thenComparing(entry -> entry.getKey().name())
            .thenComparing(entry -> entry.getValue().apiVersion())
            .thenComparing(entry -> entry.getKey().subresource());

    private ManagedFieldsForm() {}

    /** The list as it stands in an object; null when there is none. */
    static @Nullable Object listOf(Map<String, @Nullable Object> object) {
        return Tree.mapIn(object, METADATA).get(MANAGED_FIELDS);
    }

    /** True when the list asks to remove all owners. */
    static boolean isReset(@Nullable Object list) {
        return list instanceof List<?> items
                && (items.isEmpty() || (items.size() == 1 && items.get(0) instanceof Map<?, ?> only && only.isEmpty()));
    }

    /** Reads the list; throws {@link IllegalArgumentException} when it is malformed. */
    static ManagedFields read(@Nullable Object list) {
        ManagedFields managed = new ManagedFields();
        List<@Nullable Object> items = Tree.list(list);
        if (items != null) {
            for (int i = 0; i < items.size(); i++) {
                Map<String, @Nullable Object> entry = Tree.map(items.get(i));
                readEntry(entry == null ? Map.of() : entry, i, managed);
            }
        }
        return managed;
    }

    private static void readEntry(Map<String, @Nullable Object> entry, int index, ManagedFields managed) {
        String operation = text(entry, "operation");
        boolean applies = operation.equals("Apply");
        String apiVersion = text(entry, "apiVersion");
        String type = text(entry, "fieldsType");
        require(applies || operation.equals("Update"), "operation must be `Apply` or `Update`");
        require(!apiVersion.isEmpty(), "apiVersion must not be empty");
        require(!type.isEmpty(), "missing fieldsType in managed fields entry " + index);
        require(type.equals(FIELDS_V1), "invalid fieldsType \"" + type + "\" in managed fields entry " + index);
        String time = text(entry, "time");
        managed.entries()
                .put(
                        new Manager(
                                text(entry, "manager"), applies, applies ? "" : apiVersion, text(entry, "subresource")),
                        new Ownership(
                                FieldsV1.parse(Tree.mapIn(entry, "fieldsV1")),
                                apiVersion,
                                time.isEmpty() ? null : instant(time)));
    }

    /** The object with these managers, and without any it had. */
    static Map<String, @Nullable Object> write(Map<String, @Nullable Object> object, ManagedFields managed) {
        return with(
                object,
                managed.isEmpty()
                        ? null
                        : managed.entries().entrySet().stream()
                                .sorted(ORDER)
                                .map(entry -> tree(entry.getKey(), entry.getValue()))
                                .toList());
    }

    /** The object with this list; without any when it is null. */
    static Map<String, @Nullable Object> with(Map<String, @Nullable Object> object, @Nullable Object list) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(Tree.mapIn(object, METADATA));
        if (list == null) {
            metadata.remove(MANAGED_FIELDS);
        } else {
            metadata.put(MANAGED_FIELDS, list);
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(object);
        if (object.containsKey(METADATA) || !metadata.isEmpty()) {
            copy.put(METADATA, metadata);
        }
        return copy;
    }

    private static Map<String, @Nullable Object> tree(Manager manager, Ownership ownership) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("manager", manager.name());
        entry.put("operation", manager.operation());
        entry.put("apiVersion", ownership.apiVersion());
        if (ownership.time() != null) {
            entry.put("time", ownership.time().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        entry.put("fieldsType", FIELDS_V1);
        entry.put("fieldsV1", FieldsV1.toTree(ownership.fields()));
        if (!manager.subresource().isEmpty()) {
            entry.put("subresource", manager.subresource());
        }
        return entry;
    }

    private static String text(Map<String, @Nullable Object> entry, String name) {
        return entry.get(name) instanceof String text ? text : "";
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("malformed time in managed fields: " + text, e);
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
