package io.hcp4j.apiserver.access;

/**
 * Whether something is allowed, and why.
 *
 * @param reason "" when there is nothing to say
 */
public record Verdict(boolean allowed, String reason) {}
