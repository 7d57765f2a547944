package io.hcp4j.domain.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of validating manifests.
 *
 * @param objects how many objects there were
 * @param unjudged how many objects of each kind were not judged, because there are no rules for the kind
 * @param problems every violation; empty when no object is known to be invalid
 */
public record ManifestValidation(int objects, Map<String, Integer> unjudged, List<Problem> problems) {

    /** Copies the collections. */
    public ManifestValidation {
        unjudged = Collections.unmodifiableMap(new LinkedHashMap<>(unjudged));
        problems = List.copyOf(problems);
    }

    /** Whether there is no violation. */
    public boolean valid() {
        return problems.isEmpty();
    }

    /** How many objects were judged. */
    public int judged() {
        return objects - unjudged.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The result on one line. */
    public String summary() {
        String verdict = counted(judged(), "object") + (valid() ? " valid" : " judged");
        if (unjudged.isEmpty()) {
            return verdict;
        }
        List<String> kinds = new ArrayList<>();
        unjudged.forEach((kind, count) -> kinds.add(counted(count, kind)));
        return (judged() == 0 ? "" : verdict + ", ") + "not judged: " + String.join(", ", kinds);
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
