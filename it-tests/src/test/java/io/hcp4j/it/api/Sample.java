package io.hcp4j.it.api;

import io.hcp4j.ports.stability.Experimental;
import java.util.List;
import java.util.function.Supplier;

/** Only its signatures count. */
public abstract sealed class Sample<T extends Comparable<T>> implements Supplier<T> {
    protected Sample() {}

    protected <E extends Exception> List<? super T> all(Class<E> failure, int... numbers) throws E {
        throw failure.cast(new IllegalStateException("never called with " + numbers.length));
    }

    /** Can be named by users. */
    public static final class Part extends Sample<String> {
        @Override
        public String get() {
            return "";
        }
    }

    /** May change. */
    @Experimental
    public static final class Trial {}

    /** For this package. */
    static final class Hidden {}
}
