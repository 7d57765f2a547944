package io.hcp4j.sandbox.machinery;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who owns whom, by uid. Safe for use by many threads. */
final class Family {
    private final Map<String, Target> members = new HashMap<>();
    private final Map<String, Set<String>> childrenOf = new HashMap<>();
    private final Map<String, Set<String>> ownersOf = new HashMap<>();

    /** Takes note of an object as it is now; true when its owners are not the ones known so far. */
    synchronized boolean note(String uid, Target place, List<Document> owners) {
        members.put(uid, place);
        Set<String> now = new HashSet<>();
        owners.forEach(owner -> owner.text("uid").ifPresent(now::add));
        Set<String> before = now.isEmpty() ? ownersOf.remove(uid) : ownersOf.put(uid, now);
        Set<String> known = before == null ? Set.of() : before;
        known.stream().filter(owner -> !now.contains(owner)).forEach(owner -> disown(owner, uid));
        now.forEach(owner ->
                childrenOf.computeIfAbsent(owner, none -> new LinkedHashSet<>()).add(uid));
        return !known.equals(now);
    }

    synchronized void forget(String uid) {
        members.remove(uid);
        Set<String> owners = ownersOf.remove(uid);
        if (owners != null) {
            owners.forEach(owner -> disown(owner, uid));
        }
    }

    synchronized @Nullable Target find(String uid) {
        return members.get(uid);
    }

    synchronized boolean has(String uid) {
        return members.containsKey(uid);
    }

    /** The places of all objects that name an owner. */
    synchronized List<Target> children(String owner) {
        List<Target> found = new ArrayList<>();
        for (String child : childrenOf.getOrDefault(owner, Set.of())) {
            Target place = members.get(child);
            if (place != null) {
                found.add(place);
            }
        }
        return found;
    }

    private void disown(String owner, String child) {
        Set<String> children = childrenOf.get(owner);
        if (children != null) {
            children.remove(child);
            if (children.isEmpty()) {
                childrenOf.remove(owner);
            }
        }
    }
}
