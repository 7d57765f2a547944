package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.selector.ListRequest;
import io.hcp4j.apiserver.storage.StoreWatcher;
import io.hcp4j.apiserver.storage.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The objects that exist for one watcher.
 *
 * @param target the collection
 * @param request what is wanted of it
 */
public record WatchFilter(ResourceRef target, ListRequest request) {

    /** What happens to the objects that exist for a watcher. */
    public enum Change {
        ADDED,
        MODIFIED,
        DELETED
    }

    /** What a write means to the watcher; empty for nothing. */
    public Optional<Change> change(StoreWatcher.Written written) {
        boolean is = !written.now().deleted() && in(written.now());
        boolean was = in(written.before());
        if (is) {
            return Optional.of(was ? Change.MODIFIED : Change.ADDED);
        }
        return was ? Optional.of(Change.DELETED) : Optional.empty();
    }

    /** Whether a state of an object is one of them; null, for none, is not. */
    boolean in(@Nullable Version version) {
        return version != null
                && version.key().startsWith(target.prefix())
                && request.labels().matches(version)
                && request.fields().matches(version, target.type());
    }
}
