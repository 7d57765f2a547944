package io.hcp4j.domain.wire;

import java.util.Optional;

/**
 * How values of one type stand on the wire. For every wire value that it understands, writing what was read gives that value again.
 *
 * @param <T> the type in the model
 */
interface Codec<T> {

    /** The value; empty when the model cannot express it, so that the caller keeps the wire form as unknown. */
    Optional<T> read(Object wire);

    /** The wire form in the types of a document. */
    Object write(T value);
}
