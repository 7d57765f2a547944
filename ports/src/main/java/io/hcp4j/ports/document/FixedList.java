package io.hcp4j.ports.document;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The lists of a document: never changed, so that documents share what they have in common instead of copying it. */
final class FixedList extends AbstractList<@Nullable Object> implements RandomAccess {
    private final @Nullable Object[] elements;

    /** Takes over an array to which no other reference exists, and whose elements do not change either. */
    FixedList(@Nullable Object[] elements) {
        this.elements = elements;
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public @Nullable Object get(int index) {
        return elements[index];
    }
}
