package io.hcp4j.ports.cluster;

import java.util.Objects;

/**
 * How to delete, and under which conditions.
 *
 * @param uid delete only this incarnation; "" deletes whatever has the name
 * @param resourceVersion delete only if unchanged since; "" does not look
 * @param propagation what happens to dependants
 * @param dryRun true: the server checks everything and deletes nothing
 * @param immediate true: a pod is deleted at once, without its grace period; for the kubelet that ran it
 */
public record DeleteOptions(
        String uid, String resourceVersion, Propagation propagation, boolean dryRun, boolean immediate) {

    /** What happens to objects that name the deleted one as their owner. */
    public enum Propagation {
        /** The server's default for the kind. */
        DEFAULT,
        /** They are deleted afterwards. */
        BACKGROUND,
        /** They are deleted first. */
        FOREGROUND,
        /** They stay. */
        ORPHAN
    }

    /** Checks that nothing is missing. */
    public DeleteOptions {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(resourceVersion, "resourceVersion");
        Objects.requireNonNull(propagation, "propagation");
    }

    /** Deletes whatever has the name. */
    public static DeleteOptions defaults() {
        return new DeleteOptions("", "", Propagation.DEFAULT, false, false);
    }

    /** Deletes one incarnation only; safe to repeat. */
    public static DeleteOptions withUid(String uid) {
        return new DeleteOptions(uid, "", Propagation.DEFAULT, false, false);
    }

    /** The same, only if unchanged since a version. */
    public DeleteOptions unchangedSince(String version) {
        return new DeleteOptions(uid, version, propagation, dryRun, immediate);
    }

    /** The same with another propagation. */
    public DeleteOptions withPropagation(Propagation value) {
        return new DeleteOptions(uid, resourceVersion, value, dryRun, immediate);
    }

    /** The same, carried out or not. */
    public DeleteOptions withDryRun(boolean value) {
        return new DeleteOptions(uid, resourceVersion, propagation, value, immediate);
    }

    /** The same, without time to end in. */
    public DeleteOptions immediately() {
        return new DeleteOptions(uid, resourceVersion, propagation, dryRun, true);
    }
}
