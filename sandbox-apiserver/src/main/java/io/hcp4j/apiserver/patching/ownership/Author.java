package io.hcp4j.apiserver.patching.ownership;

import java.time.Instant;

/**
 * Who writes, and how.
 *
 * @param manager the field manager's name; "unknown" is taken for an empty one
 * @param apiVersion the version of the API in which the request is made, for example {@code apps/v1}
 * @param subresource for example {@code status}; "" for the object itself
 * @param time when; managed fields show it to the second
 */
public record Author(String manager, String apiVersion, String subresource, Instant time) {
    /** See the record. */
    public Author {
        manager = manager.isEmpty() ? "unknown" : manager;
    }

    Manager updating() {
        return new Manager(manager, false, apiVersion, subresource);
    }

    /** A manager that applies is the same in all API versions. */
    Manager applying() {
        return new Manager(manager, true, "", subresource);
    }

    Author as(String name) {
        return new Author(name, apiVersion, subresource, time);
    }
}
