package io.hcp4j.domain.infra.account;

import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;

/** How the removal of an account ended. */
public sealed interface RemoveInfraResult {

    /** The account's objects that were deleted, or would be, in this order. */
    List<ResourceKey> objects();

    /** Objects of these names that were not made for the account; they stay. */
    List<ResourceKey> foreign();

    /**
     * Nothing of the account is left.
     *
     * @param objects what was deleted, in this order; none when nothing was left of it before
     */
    record Removed(List<ResourceKey> objects, List<ResourceKey> foreign) implements RemoveInfraResult {
        /** Copies the lists. */
        public Removed {
            objects = List.copyOf(objects);
            foreign = List.copyOf(foreign);
        }
    }

    /**
     * This would be deleted (dry run).
     *
     * @param objects what exists of the account, in the order of their deletion
     */
    record Planned(List<ResourceKey> objects, List<ResourceKey> foreign) implements RemoveInfraResult {
        /** Copies the lists. */
        public Planned {
            objects = List.copyOf(objects);
            foreign = List.copyOf(foreign);
        }
    }
}
