package io.hcp4j.kube.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** JSON as bytes in UTF-8, read and written by the JSON library at hand. Safe for use by many threads. */
public interface JsonCodec {

    /**
     * Reads exactly one JSON value into the JDK types of {@link io.hcp4j.ports.document.Document}: whole numbers become {@code Long} or
     * {@code BigInteger}, others {@code Double}.
     *
     * @throws IOException when the bytes are not one JSON value
     */
    @Nullable
    Object read(byte[] bytes) throws IOException;

    /** Writes a value of those types without white space. */
    byte[] write(@Nullable Object value);
}
