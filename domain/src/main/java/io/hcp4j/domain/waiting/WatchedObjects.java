package io.hcp4j.domain.waiting;

import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.document.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The objects of one watch of one kind as they are. What is told one by one after a new start counts only when all of it was told. Not for
 * use by several threads at once.
 */
public final class WatchedObjects {
    private final Map<String, Document> objects = new LinkedHashMap<>();
    private boolean complete;

    /** Begins without any object. */
    public WatchedObjects() {}

    /** Takes an event in; true when {@link #all} is complete and may have changed. */
    public boolean learn(WatchEvent event) {
        if (event instanceof WatchEvent.Reset) {
            objects.clear();
            complete = false;
        } else if (event instanceof WatchEvent.Bookmark) {
            boolean first = !complete;
            complete = true;
            return first;
        } else if (event instanceof WatchEvent.Added added) {
            objects.put(place(added.object()), added.object());
        } else if (event instanceof WatchEvent.Modified modified) {
            objects.put(place(modified.object()), modified.object());
        } else if (event instanceof WatchEvent.Deleted deleted) {
            objects.remove(place(deleted.object()));
        }
        return complete;
    }

    /** The objects that exist, the first told first. */
    public Collection<Document> all() {
        return Collections.unmodifiableCollection(objects.values());
    }

    private static String place(Document object) {
        return object.namespace() + "/" + object.name();
    }
}
