package io.hcp4j.domain.listing;

import java.util.Iterator;
import java.util.List;

/**
 * A list that can be read or followed. Nothing is read before it is asked for.
 *
 * @param <T> the rows of the list
 */
public interface ListResult<T> {

    /**
     * The rows as they are now, a page at a time: each page is read when it is asked for, and none is kept. There is at least one page,
     * which may be empty. {@link Iterator#next} fails as {@link io.hcp4j.ports.cluster.ClusterApi#list} does, and with NOT_FOUND when
     * there is no object of the name that is selected; of several names each has a page, and the next one can be read after a failure.
     */
    Iterator<List<T>> pages();

    /** The rows as they are now, and then their changes. The caller closes it. */
    Changes<T> watch();
}
