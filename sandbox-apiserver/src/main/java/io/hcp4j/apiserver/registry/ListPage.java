package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.storage.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param versions the objects as stored
 * @param revision the state that they show
 * @param next where the next page begins, "" on the last page
 * @param remaining how many follow; null when that is not known or nothing follows
 */
public record ListPage(
        List<Version> versions,
        long revision,
        String next,
        @Nullable Long remaining) {
    /** The list is copied. */
    public ListPage {
        versions = List.copyOf(versions);
    }
}
