package io.hcp4j.apiserver.selector;

/**
 * Which objects a client wants to see.
 *
 * @param labels conditions on labels
 * @param fields conditions on fields
 * @param limit the longest page, 0 for no limit
 * @param continued where the last page ended, "" for the first page
 * @param revision the state wanted: "" and "0" for the newest
 * @param exact whether exactly that state is wanted, not a newer one
 */
public record ListRequest(
        LabelSelector labels, FieldSelector fields, int limit, String continued, String revision, boolean exact) {}
