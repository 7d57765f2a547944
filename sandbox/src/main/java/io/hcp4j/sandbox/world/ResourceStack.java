package io.hcp4j.sandbox.world;

import com.google.common.io.Closer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How to end what has been opened so far: the last of it first, and each of it even when another one fails to end. */
public final class ResourceStack implements AutoCloseable {
    private final Closer closer = Closer.create();

    /** Adds what ends something that has just been opened. */
    public void add(Runnable end) {
        closer.register(end::run);
    }

    /** Ends everything, because of a failure that comes first: what fails to end as well is added to it. */
    public void closeAfter(Exception failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Ends everything. The first failure is thrown at the end, with the others added to it. */
    @Override
    public void close() {
        try {
            closer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
