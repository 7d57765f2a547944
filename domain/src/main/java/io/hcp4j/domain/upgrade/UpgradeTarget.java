package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.Release;
import io.hcp4j.domain.release.ReleaseVersion;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The release to upgrade to.
 *
 * @param image its release image
 * @param version its version; empty when the image does not tell, by digest for instance
 */
public record UpgradeTarget(String image, Optional<ReleaseVersion> version) {

    /** Checks that nothing is missing. */
    public UpgradeTarget {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(version, "version");
    }

    /**
     * Resolves a release image, or a version that the cluster's own update data offers. No other source is asked.
     *
     * @throws HcpException INVALID when it is a version that is not offered
     */
    public static UpgradeTarget of(String text, HostedCluster cluster) {
        if (text.contains("/")) {
            List<Release> known = offers(cluster);
            Optional<ReleaseVersion> version = known.stream()
                    .filter(release -> release.image().equals(text))
                    .findFirst()
                    .flatMap(release -> ReleaseVersion.find(release.version()))
                    .or(() -> ReleaseVersion.find(text));
            return new UpgradeTarget(text, version);
        }
        return offers(cluster).stream()
                .filter(release -> release.version().equals(text))
                .findFirst()
                .map(release -> new UpgradeTarget(release.image(), ReleaseVersion.find(release.version())))
                .orElseThrow(() -> HcpException.of(
                                ErrorCode.INVALID, cluster.key() + " is not offered an update to \"" + text + "\"")
                        .key(cluster.key())
                        .remedy(
                                offers(cluster).isEmpty()
                                        ? "the release image itself: its update service offers nothing"
                                        : "one of "
                                                + offers(cluster).stream()
                                                        .map(Release::version)
                                                        .collect(Collectors.joining(", "))
                                                + ", or a release image")
                        .build());
    }

    /** The version; "" when the image does not tell. */
    String versionText() {
        return version.map(ReleaseVersion::toString).orElse("");
    }

    /** The releases that the cluster's own update data recommends. */
    public static List<Release> offers(HostedCluster cluster) {
        return cluster.status().version().availableUpdates();
    }

    @Override
    public String toString() {
        return version.map(found -> found + ", " + image).orElse(image);
    }
}
