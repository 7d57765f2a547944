package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who names whom as an owner, by the owner's uid. Most objects of a cluster have an owner, so a bond is kept in few bytes, with texts that
 * others have as well. Safe for use by many threads.
 */
final class OwnerIndex {
    private final Cluster cluster;
    private final TreeSet<Bond> bonds = new TreeSet<>(Bond.ORDER);

    /** A family of which nothing is known yet. */
    OwnerIndex(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The uids of an object's owners. */
    static Set<String> owners(@Nullable Document object) {
        return object == null
                ? Set.of()
                : object.objects("metadata", "ownerReferences").stream()
                        .flatMap(owner -> owner.text("uid").stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Takes note of what an object's owners are now. Writers tell of their writes in any order; what counts is how the object is when
     * the last of them does.
     *
     * @param concerned the owners that it may have gained or lost
     */
    synchronized void note(ResourceRef place, Set<String> concerned) {
        Version latest = place.latest(cluster);
        Set<String> present = latest == null ? Set.of() : owners(latest.object());
        for (String owner : concerned) {
            if (latest != null && present.contains(owner)) {
                bonds.add(new Bond(known(owner), place.type().collection(), latest.key()));
            } else {
                bonds.remove(new Bond(owner, place.type().collection(), place.key()));
            }
        }
    }

    /** The places of all objects that name an owner. */
    synchronized List<ResourceRef> children(String owner) {
        List<ResourceRef> found = new ArrayList<>();
        for (Bond bond : bonds.tailSet(new Bond(owner, "", ""))) {
            if (!bond.owner().equals(owner)) {
                break;
            }
            cluster.types().stored(bond.collection()).ifPresent(type -> found.add(ResourceRef.at(type, bond.key())));
        }
        return found;
    }

    /** The text for an owner that is there already, if it is. */
    private String known(String owner) {
        Bond near = bonds.ceiling(new Bond(owner, "", ""));
        return near != null && near.owner().equals(owner) ? near.owner() : owner;
    }

    private record Bond(String owner, String collection, String key) {
        static final Comparator<Bond> ORDER = Comparator.comparing(Bond::owner)
                .thenComparing(Bond::collection)
                .thenComparing(Bond::key);
    }
}
