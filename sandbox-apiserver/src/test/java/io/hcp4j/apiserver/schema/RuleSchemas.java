package io.hcp4j.apiserver.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas with rules to try. */
final class RuleSchemas {
    /** The values that rules look at. */
    static final String VALUES = """
            text: abc
            number: 5
            real: 2.5
            list: [b, a, b]
            numbers: [3, 1, 2]
            map: {k: v}
            either: 7
            set: [x, y]
            keyed: [{name: a}, {name: b}]
            time: "2026-11-24T08:00:00Z"
            wait: 5m
            bytes: aGk=
            """;

    private static final String PROPERTIES = """
            text: {type: string, maxLength: 9}
            absent: {type: string, maxLength: 9}
            number: {type: integer}
            real: {type: number}
            list: {type: array, maxItems: 5, items: {type: string, maxLength: 9}}
            numbers: {type: array, maxItems: 5, items: {type: integer}}
            map: {type: object, maxProperties: 5, additionalProperties: {type: string, maxLength: 9}}
            either: {x-kubernetes-int-or-string: true, maxLength: 9}
            set: {type: array, maxItems: 5, items: {type: string, maxLength: 9}, x-kubernetes-list-type: set}
            keyed:
              type: array
              maxItems: 5
              x-kubernetes-list-type: map
              x-kubernetes-list-map-keys: [name]
              items: {type: object, required: [name], properties: {name: {type: string, maxLength: 9}}}
            time: {type: string, format: date-time}
            wait: {type: string, format: duration}
            bytes: {type: string, format: byte, maxLength: 9}
            """;

    private RuleSchemas() {}

    /** A schema whose {@link #VALUES spec} is to keep some rules, each naming itself when it is broken. */
    static Map<String, Object> of(List<String> rules) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("type", "object");
        spec.put("properties", Yaml.read(PROPERTIES));
        spec.put(
                "x-kubernetes-validations",
                rules.stream().map(rule -> Map.<String, Object>of("rule", rule)).toList());
        return Map.of("type", "object", "properties", Map.of("spec", spec));
    }
}
