package io.hcp4j.domain.change.internal;

import io.hcp4j.ports.document.Document;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * New values of fields of one kind of object; a field can also be removed. Not safe for use by many threads.
 *
 * @param <F> the fields
 */
public final class FieldValues<F extends Enum<F>> {
    private final Class<F> type;
    private final Function<F, String> path;
    private final Map<F, Optional<Object>> values;

    /**
     * No values yet.
     *
     * @param path where a field is in its object, for example {@code spec.replicas}
     */
    public FieldValues(Class<F> type, Function<F, String> path) {
        this.type = Objects.requireNonNull(type, "type");
        this.path = Objects.requireNonNull(path, "path");
        this.values = new EnumMap<>(type);
    }

    /** A copy, which does not change with this one. */
    public FieldValues<F> copy() {
        FieldValues<F> copy = new FieldValues<>(type, path);
        copy.values.putAll(values);
        return copy;
    }

    /** Removes a field from its object. */
    public void remove(F field) {
        values.put(field, Optional.empty());
    }

    /** Takes fields over from an object; those that it does not have are removed. */
    public void take(Document object, Set<F> fields) {
        fields.forEach(field -> values.put(field, object.value(steps(field))));
    }

    /** The fields that are set or removed. */
    public Set<F> fields() {
        Set<F> fields = EnumSet.noneOf(type);
        fields.addAll(values.keySet());
        return fields;
    }

    /** An object with the values. */
    public Document applyTo(Document object) {
        Document changed = object;
        for (Map.Entry<F, Optional<Object>> each : values.entrySet()) {
            String[] steps = steps(each.getKey());
            Optional<Object> value = each.getValue();
            changed = value.isPresent() ? changed.with(value.get(), steps) : changed.without(steps);
        }
        return changed;
    }

    private String[] steps(F field) {
        return path.apply(field).split("\\.", -1);
    }
}
