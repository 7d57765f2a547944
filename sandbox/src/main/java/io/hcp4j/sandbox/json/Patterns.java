package io.hcp4j.sandbox.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What objects are compressed against. Clusters are much alike, so the best is the first object of the same kind and name that came by,
 * in whichever cluster; then the first of the kind.
 */
final class Patterns {
    /** Of a kind; the first names are those that every cluster has. */
    private static final int MOST_NAMES = 100;
    /** What a compressor looks back, at most. */
    private static final int LONGEST = 32 * 1024;

    private static final Map<String, Kind> KINDS = new ConcurrentHashMap<>();

    private Patterns() {}

    /** The pattern for an object; null for the first of its kind. */
    static byte @Nullable [] closest(String kind, String name, byte[] json) {
        if (json.length == 0 || json.length > LONGEST) {
            return null;
        }
        Kind known = KINDS.get(kind);
        if (known == null) {
            known = KINDS.putIfAbsent(kind, new Kind(json));
            if (known == null) {
                return null;
            }
        }
        byte[] same = known.byName.get(name);
        if (same != null) {
            return same;
        }
        if (known.byName.size() < MOST_NAMES) {
            known.byName.put(name, json);
        }
        return known.first;
    }

    /** What is known of one kind. */
    private static final class Kind {
        private final byte[] first;
        private final Map<String, byte[]> byName = new ConcurrentHashMap<>();

        Kind(byte[] first) {
            this.first = first;
        }
    }
}
