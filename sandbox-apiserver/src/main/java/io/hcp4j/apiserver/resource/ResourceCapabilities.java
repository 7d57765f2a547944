package io.hcp4j.apiserver.resource;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a resource.
 *
 * @param verbs what clients may ask for
 * @param status whether status is written on its own, at {@code /status}
 * @param scale where replicas are counted; null for resources that do not scale
 * @param others further subresources, for example {@code token}
 */
public record ResourceCapabilities(
        List<String> verbs, boolean status, @Nullable ScalePaths scale, Set<String> others) {
    /** Everything, without subresources. */
    public static final ResourceCapabilities FULL = new ResourceCapabilities(
            List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"),
            false,
            null,
            Set.of());

    /** Nothing but asking: a POST that is answered and not stored. */
    public static final ResourceCapabilities QUESTION =
            new ResourceCapabilities(List.of("create"), false, null, Set.of());

    /** Collections are copied. */
    public ResourceCapabilities {
        verbs = List.copyOf(verbs);
        others = Set.copyOf(others);
    }

    /** A copy with a status of its own. */
    public ResourceCapabilities withStatus() {
        return new ResourceCapabilities(verbs, true, scale, others);
    }

    /** A copy that scales. */
    public ResourceCapabilities withScale(@Nullable ScalePaths paths) {
        return new ResourceCapabilities(verbs, status, paths, others);
    }

    /** A copy with further subresources. */
    public ResourceCapabilities withOthers(String... names) {
        return new ResourceCapabilities(verbs, status, scale, Set.of(names));
    }

    /** Whether a verb is allowed. */
    public boolean can(String verb) {
        return verbs.contains(verb);
    }
}
