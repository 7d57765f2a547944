package io.hcp4j.sandbox.serving;

import io.hcp4j.sandbox.machinery.ListRequest;
import io.hcp4j.sandbox.machinery.Target;
import io.hcp4j.sandbox.storage.Version;
import org.jspecify.annotations.Nullable;

/**
 * The objects that exist for one watcher.
 *
 * @param target the collection
 * @param request what is wanted of it
 */
record Interest(Target target, ListRequest request) {

    /** Whether a state of an object is one of them; null, for none, is not. */
    boolean in(@Nullable Version version) {
        return version != null
                && version.key().startsWith(target.prefix())
                && request.labels().matches(version.labels())
                && request.fields().matches(version, target.type());
    }
}
