package io.hcp4j.ports.cluster;

/**
 * The server's answer to an {@link AccessReview}.
 *
 * @param allowed whether it may be done
 * @param reason the server's words, "" when it gave none
 */
public record AccessReviewResult(boolean allowed, String reason) {}
