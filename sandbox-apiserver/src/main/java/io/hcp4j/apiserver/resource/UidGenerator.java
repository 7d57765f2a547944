package io.hcp4j.apiserver.resource;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The uids of new objects, and the ends of generated names: made up, or, from a seed, the same for the same objects every time. */
public abstract sealed class UidGenerator {
    /** No vowels and nothing that looks like another letter: generated names form no words. */
    private static final String TAIL_LETTERS = "bcdfghjklmnpqrstvwxz2456789";

    private static final int TAIL_LENGTH = 5;

    private UidGenerator() {}

    /** Different ones every time. */
    public static UidGenerator random() {
        return new RandomUids();
    }

    /** The same ones for the same seed, whatever else is created meanwhile. */
    public static UidGenerator from(String seed) {
        return new SeededUids(seed);
    }

    /** The uid of one more object with these coordinates. */
    public abstract UUID uid(String coordinates);

    /** The end of one more name with this beginning. */
    public String nameSuffix(String coordinates) {
        long bits = uid(coordinates + " name").getLeastSignificantBits() >>> 2;
        StringBuilder tail = new StringBuilder();
        for (int i = 0; i < TAIL_LENGTH; i++) {
            tail.append(TAIL_LETTERS.charAt((int) (bits % TAIL_LETTERS.length())));
            bits /= TAIL_LETTERS.length();
        }
        return tail.toString();
    }

    private static final class RandomUids extends UidGenerator {
        @Override
        public UUID uid(String coordinates) {
            return UUID.randomUUID();
        }
    }

    private static final class SeededUids extends UidGenerator {
        private final String seed;
        private final Map<String, Integer> births = new ConcurrentHashMap<>();

        private SeededUids(String seed) {
            this.seed = seed;
        }

        @Override
        public UUID uid(String coordinates) {
            int count = births.merge(coordinates, 1, Integer::sum);
            String text = seed + "\n" + coordinates + "\n" + count;
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
