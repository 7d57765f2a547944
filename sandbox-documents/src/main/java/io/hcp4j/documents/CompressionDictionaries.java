package io.hcp4j.documents;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What objects are compressed against. Clusters are much alike, so the best is an object of the same kind, name and length that came by
 * in another cluster: a length tells how far its life has gone.
 */
final class CompressionDictionaries {
    /** Of a kind. The first names are those that every cluster has. */
    private static final int MOST = 500;
    /** What a compressor looks back, at most. */
    private static final int LONGEST = 32 * 1024;
    /** Lengths of which the longest is a quarter more than the shortest are alike. */
    private static final double LENGTHS = 1 / Math.log(1.25);

    private static final Map<String, CompressionDictionaries> KINDS = new ConcurrentHashMap<>();

    private final Map<String, byte[]> patterns = new ConcurrentHashMap<>();

    private CompressionDictionaries() {}

    /** The pattern for an object; null for the first of its kind. */
    static byte @Nullable [] closest(String kind, String name, byte[] json) {
        CompressionDictionaries known = KINDS.get(kind);
        if (known == null) {
            return null;
        }
        for (String place : places(name, json.length)) {
            byte[] pattern = known.patterns.get(place);
            if (pattern != null) {
                return pattern;
            }
        }
        return null;
    }

    /** Makes an object that no pattern suits one itself. */
    static void add(String kind, String name, byte[] json) {
        if (json.length == 0 || json.length > LONGEST) {
            return;
        }
        Map<String, byte[]> known = KINDS.computeIfAbsent(kind, none -> new CompressionDictionaries()).patterns;
        if (known.size() < MOST) {
            for (String place : places(name, json.length)) {
                known.putIfAbsent(place, json);
            }
        }
    }

    /** Where to look for a pattern, the best place first. No name begins with a slash. */
    private static String[] places(String name, int length) {
        String words = words(name);
        long alike = Math.round(Math.log(length + 1) * LENGTHS);
        return new String[] {words + '/' + alike, words, "/" + alike, "/"};
    }

    /** A name without its parts that have digits: those number objects, or are random. */
    private static String words(String name) {
        StringBuilder words = new StringBuilder(name.length());
        int start = 0;
        boolean digits = false;
        for (int i = 0; i <= name.length(); i++) {
            char next = i == name.length() ? '-' : name.charAt(i);
            if (next >= '0' && next <= '9') {
                digits = true;
            } else if (next == '-' || next == '.') {
                if (!digits) {
                    words.append(name, start, i).append('-');
                }
                start = i + 1;
                digits = false;
            }
        }
        return words.toString();
    }
}
