package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.selector.ListRequest;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.apiserver.storage.CompactedException;
import io.hcp4j.apiserver.storage.ListResult;
import io.hcp4j.apiserver.storage.ResourceCollection;
import io.hcp4j.apiserver.storage.Store;
import io.hcp4j.apiserver.storage.StoreWatcher;
import io.hcp4j.apiserver.storage.Version;
import java.util.List;
import java.util.function.Predicate;

/** Reads objects and lists, and begins watches. */
public final class ReadOperation {
    private static final String TOO_OLD_PAGE =
            "The provided continue parameter is too old to display a consistent list result. You can start a new list without the"
                    + " continue parameter, or use the continue token in this response to retrieve the remainder of the results."
                    + " Continuing with the provided token results in an inconsistent list - objects that were created,"
                    + " modified, or deleted between the time the first chunk was returned and now may show up in the list.";

    private final Store store;

    /** Reading of a cluster. */
    public ReadOperation(Cluster cluster) {
        this.store = cluster.store();
    }

    /**
     * One object as stored.
     *
     * @throws StatusException when it does not exist
     */
    public Version get(ResourceRef target) {
        Version version = store.collection(target.type().collection()).get(target.key());
        if (version == null) {
            throw StatusErrors.notFound(target.type(), target.name());
        }
        return version;
    }

    /**
     * A page of a list.
     *
     * @throws StatusException when the state is no longer known, or not yet
     */
    public ListPage list(ResourceRef target, ListRequest request) {
        ResourceCollection collection = store.collection(target.type().collection());
        ContinueToken token = request.continued().isEmpty() ? null : ContinueToken.parse(request.continued());
        long revision = token != null && token.revision() > 0
                ? token.revision()
                : request.exact() ? revision(request.revision()) : newest(request.revision());
        String after = token == null ? "" : token.after();
        try {
            ListResult slice =
                    collection.read(target.prefix(), after, revision, request.limit(), wanted(target.type(), request));
            String next = "";
            if (slice.remaining() > 0) {
                next = new ContinueToken(
                                revision,
                                slice.versions()
                                        .get(slice.versions().size() - 1)
                                        .key())
                        .toString();
            }
            boolean counted = slice.remaining() > 0
                    && request.labels().isEmpty()
                    && request.fields().isEmpty();
            return new ListPage(slice.versions(), revision, next, counted ? slice.remaining() : null);
        } catch (CompactedException e) {
            if (token == null) {
                throw StatusErrors.expired("The resourceVersion for the provided list is too old.");
            }
            throw StatusErrors.expired(TOO_OLD_PAGE).continuedAt(new ContinueToken(-1, after).toString());
        }
    }

    /**
     * Follows a collection from a revision on.
     *
     * @throws StatusException when that is too long ago
     */
    public StoreWatcher follow(ResourceType type, long revision) {
        try {
            return store.collection(type.collection()).follow(revision);
        } catch (CompactedException e) {
            throw StatusErrors.expired(String.valueOf(e.getMessage()));
        }
    }

    /** A revision as clients write it, at most the newest; the newest when they do not care. */
    public long newest(String text) {
        revision(text);
        return store.revision();
    }

    /** A revision as clients write it. */
    public long revision(String text) {
        if (text.isEmpty() || text.equals("0")) {
            return store.revision();
        }
        long revision;
        try {
            revision = Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw StatusErrors.badRequest("invalid resource version: resourceVersion: Invalid value: \"" + text
                    + "\": strconv.ParseUint: parsing \"" + text + "\": invalid syntax");
        }
        if (revision > store.revision()) {
            throw new StatusException(
                    504,
                    "Timeout",
                    "Timeout: Too large resource version: " + revision + ", current: " + store.revision(),
                    List.of(new Cause("ResourceVersionTooLarge", "Too large resource version", "")),
                    new StatusException.Subject("", "", "", 1));
        }
        return revision;
    }

    private static Predicate<Version> wanted(ResourceType type, ListRequest request) {
        return version -> request.labels().matches(version) && request.fields().matches(version, type);
    }
}
