package io.hcp4j.domain.validation.schema;

import io.hcp4j.domain.validation.syntax.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object with known fields. Unknown ones are reported, unless it is {@link #open}. */
public final class ObjectSchema extends Schema {
    private final Map<String, Schema> fields = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>(4);
    private final List<Rule> rules = new ArrayList<>(2);
    private final List<ChangeRule> changeRules = new ArrayList<>(2);
    private int leastFields;
    private boolean open;

    ObjectSchema() {}

    /** A field that may be missing. */
    public ObjectSchema field(String name, Schema schema) {
        fields.put(name, schema);
        return this;
    }

    /** A field that must be there once defaults are filled in. */
    public ObjectSchema require(String name, Schema schema) {
        required.add(name);
        return field(name, schema);
    }

    /** Fields that may be missing and are not judged. */
    public ObjectSchema passThrough(String... names) {
        for (String name : names) {
            field(name, Schemas.passThrough());
        }
        return this;
    }

    /** A rule across its fields. */
    public ObjectSchema rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /** A rule about what may become of it. */
    public ObjectSchema changeRule(ChangeRule rule) {
        changeRules.add(rule);
        return this;
    }

    /** A field that may be added later but not taken away. */
    public ObjectSchema keeps(String name, String message) {
        return changeRule((before, after) -> {
            if (before.has(name) && !after.has(name)) {
                after.reportField(message, "", name);
            }
        });
    }

    /** Must not be empty. */
    public ObjectSchema notEmpty() {
        leastFields = 1;
        return this;
    }

    /** Fields that are not known are allowed. */
    public ObjectSchema open() {
        open = true;
        return this;
    }

    @Override
    public @Nullable Object defaulted(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
        for (Map.Entry<String, Schema> field : fields.entrySet()) {
            Schema schema = field.getValue();
            Object given = copy.get(field.getKey());
            if (given == null && !schema.isNullable()) {
                given = schema.defaultValue();
            }
            if (given != null) {
                copy.put(field.getKey(), schema.defaulted(given));
            } else if (!schema.isNullable()) {
                copy.remove(field.getKey());
            }
        }
        return copy;
    }

    @Override
    public @Nullable Object canonical(@Nullable Object value, @Nullable Object stored) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<?, ?> there = stored instanceof Map<?, ?> old ? old : Map.of();
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, field) -> {
            Schema schema = fields.get(String.valueOf(key));
            copy.put(key, schema == null ? field : schema.canonical(field, there.get(key)));
        });
        return copy;
    }

    @Override
    void inspect(@Nullable Object value, Path path, Findings findings) {
        if (!(value instanceof Map<?, ?> map)) {
            wrongType("object", value, path, findings);
            return;
        }
        for (String name : required) {
            if (map.get(name) == null) {
                findings.add(
                        path.field(name), null, "Required value", schemaOf(name).describe());
            }
        }
        if (map.size() < leastFields) {
            findings.add(path, null, path + " in body should have at least " + leastFields + " properties", "");
        }
        map.forEach((key, field) -> inspectField(key.toString(), field, path, findings));
        Node node = new Node(map, path, findings);
        for (Rule rule : rules) {
            rule.check(node);
        }
    }

    private void inspectField(String name, @Nullable Object value, Path path, Findings findings) {
        Schema schema = fields.get(name);
        if (schema != null) {
            schema.check(value, path.field(name), findings);
        } else if (!open) {
            Path at = path.field(name);
            findings.add(at, value, "unknown field \"" + at + "\"", NearestName.suggestion(name, fields.keySet()));
        }
    }

    @Override
    void compareInside(Object before, Object after, Path path, Findings findings) {
        if (!(before instanceof Map<?, ?> old) || !(after instanceof Map<?, ?> now)) {
            return;
        }
        for (Map.Entry<String, Schema> field : fields.entrySet()) {
            Object was = old.get(field.getKey());
            Object is = now.get(field.getKey());
            if (was != null && is != null) {
                field.getValue().compare(was, is, path.field(field.getKey()), findings);
            }
        }
        for (ChangeRule rule : changeRules) {
            rule.check(new Node(old, path, findings), new Node(now, path, findings));
        }
    }

    private Schema schemaOf(String name) {
        Schema schema = fields.get(name);
        return schema == null ? Schemas.passThrough() : schema;
    }

    @Override
    String describe() {
        return "an object";
    }
}
