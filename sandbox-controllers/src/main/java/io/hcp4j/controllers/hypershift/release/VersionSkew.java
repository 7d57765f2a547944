package io.hcp4j.controllers.hypershift.release;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.ports.document.Document;

/**
 * Whether a node pool's release goes with its control plane's: not newer, and at most three minor versions older.
 *
 * @param cluster the HostedCluster
 * @param pool the pool's release
 */
public record VersionSkew(Document cluster, Release pool) {
    private static final String TYPE = "SupportedVersionSkew";
    private static final int LARGEST = 3;

    public Condition condition() {
        String running = cluster.objects("status", "version", "history").stream()
                .findFirst()
                .flatMap(entry -> entry.text("version"))
                .orElse("");
        if (running.isEmpty()) {
            return Condition.unknown(
                    TYPE,
                    "ValidationFailed",
                    "HostedCluster version is not available yet, waiting for version information");
        }
        ReleaseNumber plane = ReleaseNumber.of(running);
        ReleaseNumber nodes = ReleaseNumber.of(pool.version());
        if (nodes.compareTo(plane) > 0) {
            return unsupported("NodePool version " + pool.version()
                    + " cannot be higher than the HostedCluster version " + running);
        }
        if (plane.minorsSince(nodes) > LARGEST) {
            return unsupported("NodePool minor version " + nodes.minorVersion() + " is less than "
                    + plane.minorVersion().earlier(LARGEST)
                    + ", which is the minimum NodePool version compatible with the " + plane.minorVersion()
                    + " HostedCluster");
        }
        return Condition.yes(TYPE, Condition.AS_EXPECTED, "Release image version is valid");
    }

    private static Condition unsupported(String message) {
        return Condition.no(TYPE, "UnsupportedSkew", message);
    }
}
