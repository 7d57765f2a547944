package io.hcp4j.ports.document;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The objects of a document: never changed, so that documents share what they have in common instead of copying it. */
final class FixedMap extends AbstractMap<String, @Nullable Object> {
    private final Map<String, @Nullable Object> fields;

    /** Takes over a map to which no other reference exists, and whose values do not change either. */
    FixedMap(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return fields.containsKey(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return fields.get(name);
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
        fields.forEach(action);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    @Override
    public Collection<@Nullable Object> values() {
        return Collections.unmodifiableCollection(fields.values());
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return Collections.unmodifiableMap(fields).entrySet();
    }
}
