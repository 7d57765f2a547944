package io.hcp4j.domain.describe;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that a hosted cluster consists of.
 *
 * @param kind what it is: {@code NodePool}
 * @param name its name; "" for what has none
 * @param state how it is doing, in words
 * @param well whether that is as it should be
 * @param created when it was made, as the server writes it; "" when unknown
 * @param note the one thing to know about it; "" when all is well
 * @param parts what it consists of in turn
 */
public record Part(
        String kind, String name, String state, boolean well, String created, String note, List<Part> parts) {

    /** Parts whose state says how many of their parts are well. */
    private static final Set<String> COUNTED = Set.of("ControlPlane", "Operators");

    /** Copies the list. */
    public Part {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(note, "note");
        parts = List.copyOf(parts);
    }

    /** The same without what is well, at any depth; those that have something unwell in them stay. */
    public Part withoutWell() {
        return new Part(
                kind,
                name,
                state,
                well,
                created,
                note,
                parts.stream()
                        .map(Part::withoutWell)
                        .filter(part -> !part.well() || !part.parts().isEmpty())
                        .toList());
    }

    /** The same with fewer parts: node pools and machines all stay, of pods and operators only those that are not well. */
    public Part summary() {
        return COUNTED.contains(kind)
                ? withoutWell()
                : new Part(
                        kind,
                        name,
                        state,
                        well,
                        created,
                        note,
                        parts.stream().map(Part::summary).toList());
    }
}
