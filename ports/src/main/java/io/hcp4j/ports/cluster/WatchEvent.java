package io.hcp4j.ports.cluster;

import io.hcp4j.ports.document.Document;

/** One thing that a watch reports. */
public sealed interface WatchEvent {

    /** An object is there that was not before. */
    record Added(Document object) implements WatchEvent {}

    /** An object has changed. */
    record Modified(Document object) implements WatchEvent {}

    /** An object is gone; this was its last state. */
    record Deleted(Document object) implements WatchEvent {}

    /**
     * The history was lost (410, or a watch that began without a version): forget what is known. The objects that exist now follow as
     * {@link Added}, then a {@link Bookmark}, then changes as they happen.
     */
    record Reset() implements WatchEvent {}

    /**
     * All that existed at this resource version has been reported. Follows the objects after a {@link Reset}, and comes now and
     * then in between (bookmarks).
     *
     * @param resourceVersion where a later watch can go on
     */
    record Bookmark(String resourceVersion) implements WatchEvent {}
}
