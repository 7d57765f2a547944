package io.hcp4j.domain.validation.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map from any text to one kind of value. */
public final class MapSchema extends Schema {
    private final Schema element;
    private int most = Integer.MAX_VALUE;
    private @Nullable String tooMany;

    MapSchema(Schema element) {
        this.element = element;
    }

    /** How many entries it may have. */
    public MapSchema atMost(int entries) {
        most = entries;
        return this;
    }

    /** How many entries it may have, with a message of its own. */
    public MapSchema atMost(int entries, String message) {
        tooMany = message;
        return atMost(entries);
    }

    @Override
    void inspect(@Nullable Object value, Path path, Findings findings) {
        if (!(value instanceof Map<?, ?> map)) {
            wrongType("object", value, path, findings);
            return;
        }
        if (map.size() > most) {
            String standard = "Too many: " + map.size() + ": must have at most " + most + " items";
            findings.add(path, null, tooMany == null ? standard : tooMany, "");
        }
        map.forEach((key, one) -> {
            if (one != null) {
                element.check(one, path.field(key.toString()), findings);
            }
        });
    }

    @Override
    String describe() {
        return "a map";
    }
}
