package io.hcp4j.benchmarks;

import java.util.List;

/** Something that is measured. */
interface Measurement {

    /**
     * Measures it. What must hold for the figures to mean anything is checked on the way.
     *
     * @throws Exception when it cannot be measured here; the table then says so with the message
     */
    List<Figure> take() throws Exception;
}
