package io.hcp4j.ports.cluster;

/**
 * The server's answer to an {@link AccessQuestion}.
 *
 * @param allowed whether it may be done
 * @param reason the server's words, "" when it gave none
 */
public record AccessAnswer(boolean allowed, String reason) {}
