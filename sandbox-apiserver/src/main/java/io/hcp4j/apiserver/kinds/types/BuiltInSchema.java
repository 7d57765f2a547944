package io.hcp4j.apiserver.kinds.types;

import io.hcp4j.apiserver.kinds.checks.ObjectCheck;
import io.hcp4j.apiserver.kinds.checks.ObjectChecks;
import io.hcp4j.apiserver.resource.ObjectSchema;
import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The schema of a built-in kind. */
public final class BuiltInSchema implements ObjectSchema {
    private final String typeName;
    private final ObjectCheck checks;

    /** The schema of a type of {@code kubernetes.schema}. */
    public BuiltInSchema(String typeName) {
        this.typeName = typeName;
        this.checks = ObjectChecks.of(typeName);
    }

    @Override
    public Shape shape() {
        return BuiltInShape.of(typeName);
    }

    @Override
    public Pruned prune(Document object) {
        Walk walk = new Walk();
        Object kept = Objects.requireNonNull(walk.pruned(object.asMap(), reference(), ""));
        return walk.unknown.isEmpty()
                ? new Pruned(object, List.of())
                : new Pruned(Document.of((Map<?, ?>) kept), walk.unknown);
    }

    @Override
    public Document withDefaults(Document object) {
        return Document.of((Map<?, ?>) Objects.requireNonNull(filled(object.asMap(), reference())));
    }

    @Override
    public List<String> unreadable(Document object) {
        TypeCheck check = new TypeCheck(typeName.substring(typeName.lastIndexOf('.') + 1));
        check.check(object.asMap(), reference(), "");
        return check.problems();
    }

    @Override
    public List<Cause> problems(Document object, @Nullable Document old) {
        List<Cause> causes = new ArrayList<>();
        Field spec = KubernetesTypes.get(typeName).fields().get("spec");
        if (spec != null) {
            Object value = object.value("spec").orElse(Map.of());
            RequiredFields.check(value, spec.type(), "spec", causes);
        }
        FieldRules.check(object.asMap(), reference(), "", causes);
        checks.check(object, causes);
        return causes;
    }

    @Override
    public Described described() {
        return new Described(OpenApiSchemas.publicName(typeName), OpenApiSchemas.closure(List.of(typeName)));
    }

    private FieldType reference() {
        return new FieldType.Reference(typeName);
    }

    private static @Nullable Object filled(@Nullable Object value, FieldType type) {
        if (value instanceof Map<?, ?> map && type instanceof FieldType.Reference reference) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
            KubernetesTypes.get(reference.name()).fields().forEach((name, field) -> {
                Object present = copy.get(name);
                if (present == null && field.fallback() != null) {
                    present = field.fallback();
                }
                if (present != null) {
                    copy.put(name, filled(present, field.type()));
                } else if (copy.containsKey(name)) {
                    // To Kubernetes, null is the same as nothing.
                    copy.remove(name);
                }
            });
            return copy;
        }
        if (value instanceof Map<?, ?> map && type instanceof FieldType.MapOf of) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(key, filled(each, of.value())));
            return copy;
        }
        if (value instanceof List<?> list && type instanceof FieldType.ListOf of) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(each -> copy.add(filled(each, of.element())));
            return copy;
        }
        return value;
    }

    /** Removes unknown fields. */
    private static final class Walk {
        private final List<String> unknown = new ArrayList<>();

        @Nullable
        Object pruned(@Nullable Object value, FieldType type, String path) {
            if (value instanceof Map<?, ?> map && type instanceof FieldType.Reference reference) {
                Map<String, Field> fields =
                        KubernetesTypes.get(reference.name()).fields();
                Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, each) -> {
                    String place = path.isEmpty() ? String.valueOf(key) : path + "." + key;
                    Field field = fields.get(String.valueOf(key));
                    if (field == null) {
                        unknown.add(place);
                    } else {
                        copy.put(key, pruned(each, field.type(), place));
                    }
                });
                return copy;
            }
            if (value instanceof Map<?, ?> map && type instanceof FieldType.MapOf of) {
                Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, each) -> copy.put(key, pruned(each, of.value(), path + "." + key)));
                return copy;
            }
            if (value instanceof List<?> list && type instanceof FieldType.ListOf of) {
                List<@Nullable Object> copy = new ArrayList<>(list.size());
                for (int i = 0; i < list.size(); i++) {
                    copy.add(pruned(list.get(i), of.element(), path + "[" + i + "]"));
                }
                return copy;
            }
            return value;
        }
    }
}
