package io.hcp4j.documents;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Refuses YAML that would take more stack or time to build than its length explains. */
final class YamlBounds {
    /** As for JSON. */
    private static final int DEEPEST = 500;

    /** A number with more digits takes long to compute. */
    private static final int LONGEST_NUMBER = 1000;

    private YamlBounds() {}

    static void check(LoadSettings settings, String text) throws MalformedText {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Scalar -> {
                    if (tooLong((ScalarEvent) event)) {
                        throw new MalformedText("error converting YAML to JSON: yaml: a number is too long");
                    }
                }
                default -> {
                    // Takes neither.
                }
            }
            if (depth > DEEPEST) {
                throw new MalformedText("error converting YAML to JSON: yaml: exceeded max depth of " + DEEPEST);
            }
        }
    }

    private static boolean tooLong(ScalarEvent scalar) {
        String value = scalar.getValue();
        return scalar.isPlain()
                && value.length() > LONGEST_NUMBER
                && value.chars().allMatch(each -> Character.digit(each, 16) >= 0 || "+-._xo".indexOf(each) >= 0);
    }
}
