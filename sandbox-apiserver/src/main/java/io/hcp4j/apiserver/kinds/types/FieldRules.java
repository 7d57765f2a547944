package io.hcp4j.apiserver.kinds.types;

import io.hcp4j.apiserver.status.StatusException.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of {@code kubernetes.rules}, for whole objects. Read once, when first used. */
final class FieldRules {
    private static final Map<String, Map<String, List<FieldRule>>> RULES = load();

    /** Types that have rules, or hold values of types that have. */
    private static final Set<String> CHECKED = checked();

    private FieldRules() {}

    static void check(@Nullable Object value, FieldType type, String path, List<Cause> causes) {
        if (value instanceof Map<?, ?> map && type instanceof FieldType.Reference reference) {
            if (CHECKED.contains(reference.name())) {
                object(map, reference.name(), path, causes);
            }
        } else if (value instanceof Map<?, ?> map && type instanceof FieldType.MapOf of) {
            if (worthwhile(of.value())) {
                map.forEach((key, each) -> check(each, of.value(), path + "[" + key + "]", causes));
            }
        } else if (value instanceof List<?> list && type instanceof FieldType.ListOf of && worthwhile(of.element())) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), of.element(), path + "[" + i + "]", causes);
            }
        }
    }

    private static void object(Map<?, ?> map, String type, String path, List<Cause> causes) {
        String before = path.isEmpty() ? "" : path + ".";
        RULES.getOrDefault(type, Map.of())
                .forEach((field, rules) -> rules.forEach(rule -> rule.check(map.get(field), before + field, causes)));
        for (Field field : KubernetesTypes.get(type).fields().values()) {
            Object present = worthwhile(field.type()) ? map.get(field.name()) : null;
            if (present != null) {
                check(present, field.type(), before + field.name(), causes);
            }
        }
    }

    private static boolean worthwhile(FieldType type) {
        if (type instanceof FieldType.ListOf of) {
            return worthwhile(of.element());
        }
        if (type instanceof FieldType.MapOf of) {
            return worthwhile(of.value());
        }
        return type instanceof FieldType.Reference reference && CHECKED.contains(reference.name());
    }

    private static Map<String, Map<String, List<FieldRule>>> load() {
        Map<String, Map<String, List<FieldRule>>> rules = new HashMap<>();
        String type = "";
        for (String line : KubernetesTypes.lines("kubernetes.rules")) {
            if (line.startsWith(" ")) {
                int end = line.indexOf(' ', 1);
                Map<String, List<FieldRule>> fields = rules.computeIfAbsent(type, name -> new LinkedHashMap<>());
                String field = line.substring(1, end);
                Objects.requireNonNull(KubernetesTypes.get(type).fields().get(field), line);
                fields.computeIfAbsent(field, name -> new ArrayList<>()).add(FieldRule.parse(line.substring(end + 1)));
            } else {
                type = line;
            }
        }
        return rules;
    }

    /** Types can hold themselves, so that this is repeated until nothing is added. */
    private static Set<String> checked() {
        Set<String> found = new HashSet<>(RULES.keySet());
        int before;
        do {
            before = found.size();
            for (TypeDefinition type : KubernetesTypes.all()) {
                if (type.fields().values().stream().anyMatch(field -> found.contains(held(field.type())))) {
                    found.add(type.name());
                }
            }
        } while (found.size() > before);
        return found;
    }

    private static String held(FieldType type) {
        if (type instanceof FieldType.ListOf of) {
            return held(of.element());
        }
        if (type instanceof FieldType.MapOf of) {
            return held(of.value());
        }
        return type instanceof FieldType.Reference reference ? reference.name() : "";
    }
}
