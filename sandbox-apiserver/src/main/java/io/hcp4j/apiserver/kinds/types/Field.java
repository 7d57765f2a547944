package io.hcp4j.apiserver.kinds.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a type of {@code kubernetes.schema}.
 *
 * @param required whether objects are refused without it
 * @param listType {@code atomic}, {@code set} or {@code map}; "" when it is not said, which means atomic
 * @param keys what tells the elements of a {@code map} list apart
 * @param mapType {@code atomic}, or ""
 * @param patchStrategy how strategic merge patches treat it, for clients that work out such patches
 * @param mergeKey by which field strategic merge patches tell elements apart, for clients
 * @param tag its number in protobuf, after those of the messages that it is in there but not in JSON; empty when it has none
 * @param quiet whether a zero in protobuf stands for nothing
 * @param fallback what the server fills in; null for nothing
 */
record Field(
        String name,
        FieldType type,
        boolean required,
        String listType,
        List<String> keys,
        String mapType,
        String patchStrategy,
        String mergeKey,
        List<Integer> tag,
        boolean quiet,
        @Nullable Object fallback) {

    static Field parse(String line) {
        String[] words = line.trim().split(" ", -1);
        Set<String> flags = new HashSet<>();
        Map<String, String> notes = new HashMap<>();
        for (int i = 2; i < words.length; i++) {
            int sign = words[i].indexOf('=');
            if (sign < 0) {
                flags.add(words[i]);
            } else {
                notes.put(words[i].substring(0, sign), words[i].substring(sign + 1));
            }
        }
        return new Field(
                words[0],
                FieldType.parse(words[1]),
                flags.contains("required"),
                notes.getOrDefault("list", ""),
                parts(notes.getOrDefault("keys", ""), ","),
                notes.getOrDefault("map", ""),
                notes.getOrDefault("patch", ""),
                notes.getOrDefault("merge-key", ""),
                parts(notes.getOrDefault("tag", ""), "\\.").stream()
                        .map(Integer::valueOf)
                        .toList(),
                flags.contains("quiet"),
                null);
    }

    private static List<String> parts(String text, String separator) {
        return text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
    }

    Field withFallback(Object value) {
        return new Field(name, type, required, listType, keys, mapType, patchStrategy, mergeKey, tag, quiet, value);
    }
}
