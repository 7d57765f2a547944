package io.hcp4j.apiserver.resource;

import java.util.List;
import java.util.Locale;

/**
 * What a kind is called.
 *
 * @param kind as in manifests
 * @param listKind the kind of its lists
 * @param plural as in URLs
 * @param singular for users
 * @param shortNames for typing
 * @param categories the collective names under which it is listed, for example {@code all}
 */
public record TypeNames(
        String kind,
        String listKind,
        String plural,
        String singular,
        List<String> shortNames,
        List<String> categories) {

    /** Lists are copied. */
    public TypeNames {
        shortNames = List.copyOf(shortNames);
        categories = List.copyOf(categories);
    }

    /** The usual names: only the plural cannot be told from the kind. */
    public static TypeNames of(String kind, String plural) {
        return new TypeNames(kind, kind + "List", plural, kind.toLowerCase(Locale.ROOT), List.of(), List.of());
    }
}
