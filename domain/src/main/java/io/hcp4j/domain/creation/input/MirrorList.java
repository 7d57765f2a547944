package io.hcp4j.domain.creation.input;

import io.hcp4j.domain.cluster.ImageContentSource;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.validation.syntax.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of image repositories and their mirrors, as a file holds it. It is read strictly: a dropped field would let a disconnected cluster
 * pull from the internet, or not at all.
 */
public final class MirrorList {
    /** What problems are about: the list as a whole, whose field is "". */
    public static final String OBJECT = "mirror list";

    private static final String SHAPE = "a list of {source: REPOSITORY, mirrors: [REPOSITORY, ...]}";
    private static final String SOURCE = "source";
    private static final String MIRRORS = "mirrors";
    private static final Set<String> FIELDS = new LinkedHashSet<>(List.of(SOURCE, MIRRORS));

    private final List<ImageContentSource> sources = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private MirrorList() {}

    /**
     * Reads a list; what is wrong with it is in the result.
     *
     * @param value the value of a YAML document, of whatever shape
     */
    public static MirrorList read(@Nullable Object value) {
        MirrorList list = new MirrorList();
        if (!(value instanceof List<?> entries)) {
            list.refuse("is no list", SHAPE);
        } else if (entries.isEmpty()) {
            list.refuse("has no sources", SHAPE);
        } else {
            for (int i = 0; i < entries.size(); i++) {
                list.add("entry " + (i + 1), entries.get(i));
            }
        }
        return list;
    }

    /** What the list holds, of those entries that are right. */
    public List<ImageContentSource> sources() {
        return List.copyOf(sources);
    }

    /** Every mistake. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void add(String entry, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            refuse(entry + " is no map", SHAPE);
            return;
        }
        int before = problems.size();
        for (Object key : fields.keySet()) {
            if (!FIELDS.contains(String.valueOf(key))) {
                refuse(
                        entry + " has an unknown field \"" + key + "\"",
                        NearestName.suggestion(String.valueOf(key), FIELDS));
            }
        }
        String source = fields.get(SOURCE) instanceof String text ? text.strip() : "";
        if (source.isEmpty()) {
            refuse(entry + " has no source, or one that is no text", SHAPE);
        }
        List<String> mirrors = mirrors(source.isEmpty() ? entry : entry + " (" + source + ")", fields.get(MIRRORS));
        if (problems.size() == before) {
            sources.add(new ImageContentSource(source, mirrors));
        }
    }

    private List<String> mirrors(String entry, @Nullable Object value) {
        List<String> mirrors = new ArrayList<>();
        if (value == null || List.of().equals(value)) {
            refuse(entry + " has no mirrors", "one mirror or more");
        } else if (!(value instanceof List<?> list)) {
            refuse(entry + ": mirrors is no list", "mirrors: [" + (value instanceof String text ? text : "...") + "]");
        } else {
            for (Object mirror : list) {
                if (mirror instanceof String text && !text.isBlank()) {
                    mirrors.add(text.strip());
                } else {
                    refuse(entry + ": a mirror is no text", "the name of a repository");
                }
            }
        }
        return mirrors;
    }

    private void refuse(String message, String allowed) {
        problems.add(new Problem(OBJECT, "", "", message, allowed));
    }
}
