package io.hcp4j.ports.cluster;

/**
 * What {@code GET /version} says.
 *
 * @param gitVersion for example {@code v1.31.4}
 * @param platform operating system and architecture of the server, for example {@code linux/amd64}
 */
public record ServerVersion(String gitVersion, String platform) {}
