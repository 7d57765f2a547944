package io.hcp4j.apiserver.storage;

import java.util.List;

/**
 * A part of a collection's state.
 *
 * @param versions the objects, in the order of their keys
 * @param remaining how many keys follow, at most: of those the filter has not been asked
 */
public record ListResult(List<Version> versions, long remaining) {}
