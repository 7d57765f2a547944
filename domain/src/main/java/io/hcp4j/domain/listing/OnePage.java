package io.hcp4j.domain.listing;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** A list that is read at once, when its only page is asked for. */
final class OnePage<T> implements Iterator<List<T>> {
    private final Supplier<List<T>> reading;
    private boolean read;

    private OnePage(Supplier<List<T>> reading) {
        this.reading = reading;
    }

    static <T> Iterator<List<T>> of(Supplier<List<T>> reading) {
        return new OnePage<>(reading);
    }

    @Override
    public boolean hasNext() {
        return !read;
    }

    @Override
    public List<T> next() {
        if (read) {
            throw new NoSuchElementException();
        }
        read = true;
        return reading.get();
    }
}
