package io.hcp4j.sandbox.machinery;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who names whom as an owner, by uid. Of objects without owners nothing is known: most have none. Safe for use by many threads. */
final class Family {
    private final Map<String, Child> children = new HashMap<>();
    private final TreeSet<Bond> bonds = new TreeSet<>(Bond.ORDER);

    /** Takes note of an object as it is now; true when its owners are not the ones known so far. */
    synchronized boolean note(String uid, Target place, List<Document> owners) {
        List<String> now = owners.stream()
                .flatMap(owner -> owner.text("uid").stream())
                .distinct()
                .sorted()
                .toList();
        Child before = now.isEmpty() ? children.remove(uid) : children.put(uid, new Child(place, now));
        List<String> known = before == null ? List.of() : before.owners();
        if (known.equals(now)) {
            return false;
        }
        known.forEach(owner -> bonds.remove(new Bond(owner, uid)));
        now.forEach(owner -> bonds.add(new Bond(owner, uid)));
        return true;
    }

    synchronized void forget(String uid) {
        Child child = children.remove(uid);
        if (child != null) {
            child.owners().forEach(owner -> bonds.remove(new Bond(owner, uid)));
        }
    }

    /** The places of all objects that name an owner. */
    synchronized List<Target> children(String owner) {
        List<Target> found = new ArrayList<>();
        for (Bond bond : bonds.tailSet(new Bond(owner, ""))) {
            if (!bond.owner().equals(owner)) {
                break;
            }
            Child child = children.get(bond.child());
            if (child != null) {
                found.add(child.place());
            }
        }
        return found;
    }

    private record Child(Target place, List<String> owners) {}

    private record Bond(String owner, String child) {
        static final Comparator<Bond> ORDER = Comparator.comparing(Bond::owner).thenComparing(Bond::child);
    }
}
