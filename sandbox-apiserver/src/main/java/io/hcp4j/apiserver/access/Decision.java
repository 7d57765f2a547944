package io.hcp4j.apiserver.access;

/**
 * Whether something is allowed, and why.
 *
 * @param reason "" when there is nothing to say
 */
public record Decision(boolean allowed, String reason) {}
