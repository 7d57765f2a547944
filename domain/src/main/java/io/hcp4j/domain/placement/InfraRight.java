package io.hcp4j.domain.placement;

import io.hcp4j.ports.cluster.AccessReview;
import java.util.List;
import java.util.Objects;

/**
 * One right that HyperShift's components use on an infrastructure cluster.
 *
 * @param group API group; "" for the core group
 * @param resource plural, with its subresource if it is about one: {@code virtualmachines/finalizers}
 * @param granted verbs as they stand in a Role; {@code *} for all
 * @param used the verbs that must be allowed, each a single one
 * @param without what does not work without it; "" when nothing does
 */
public record InfraRight(String group, String resource, List<String> granted, List<String> used, String without) {

    /** Copies the lists. */
    public InfraRight {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(resource, "resource");
        granted = List.copyOf(granted);
        used = List.copyOf(used);
        Objects.requireNonNull(without, "without");
    }

    /** Whether a cluster cannot come up without it. */
    public boolean required() {
        return without.isEmpty();
    }

    /**
     * The question whether it is held.
     *
     * @param verb one of {@link #used()}, or {@code *}
     * @param namespace "" for all
     */
    public AccessReview accessReview(String verb, String namespace) {
        int slash = resource.indexOf('/');
        String plural = slash < 0 ? resource : resource.substring(0, slash);
        return new AccessReview(verb, group, plural, slash < 0 ? "" : resource.substring(slash + 1), namespace, "");
    }

    /** {@code datavolumes.cdi.kubevirt.io}, as kubectl names it. */
    @Override
    public String toString() {
        return group.isEmpty() ? resource : resource + "." + group;
    }
}
