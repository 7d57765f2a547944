package io.hcp4j.domain.infra;

import java.util.List;

/**
 * What a hosted cluster has on the cluster that runs its virtual machines.
 *
 * @param items its objects, by kind
 * @param unseen what could not be looked at, each with the reason; what depends on it is called left over nowhere
 */
public record InfraObjects(List<InfraItem> items, List<String> unseen) {

    /** Copies the lists. */
    public InfraObjects {
        items = List.copyOf(items);
        unseen = List.copyOf(unseen);
    }
}
