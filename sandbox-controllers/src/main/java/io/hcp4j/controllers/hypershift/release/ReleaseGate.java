package io.hcp4j.controllers.hypershift.release;

import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.ports.document.Document;
import java.util.Optional;

/**
 * Whether a hosted cluster may run, or go over to, the release that it asks for.
 *
 * @param cluster the HostedCluster
 * @param release the release it asks for
 */
public record ReleaseGate(Document cluster, Release release) {
    private static final ReleaseNumber FIRST = ReleaseNumber.of("4.8");
    private static final ReleaseNumber FIRST_ON_KUBEVIRT = ReleaseNumber.of("4.14");
    private static final ReleaseNumber LAST = ReleaseNumber.of("5.1");
    private static final String SKIP = "hypershift.openshift.io/skip-release-image-validation";
    private static final String FORCE = "hypershift.openshift.io/force-upgrade-to";

    /** Why the release is none for the cluster; empty when it is. */
    public Optional<String> refusal() {
        if (cluster.annotations().containsKey(SKIP)) {
            return Optional.empty();
        }
        ReleaseNumber wanted = ReleaseNumber.of(release.version());
        Optional<ReleaseNumber> running = running();
        if (running.isPresent() && running.get().minorsSince(wanted) > 0) {
            return Optional.of(
                    "y-stream downgrade from \"" + desired() + "\" to \"" + release.version() + "\" is not supported");
        }
        if (FIRST.minorsSince(wanted) > 0) {
            return Optional.of(
                    "releases before 4.8 are not supported. Attempting to use: \"" + release.version() + "\"");
        }
        if (wanted.minorsSince(LAST) > 0) {
            return Optional.of("the latest version supported is: \"" + LAST.minorVersion() + "\". Attempting to use: \""
                    + release.version() + "\"");
        }
        if (FIRST_ON_KUBEVIRT.minorsSince(wanted) > 0) {
            return Optional.of("the minimum version supported for platform KubeVirt is: \""
                    + FIRST_ON_KUBEVIRT.minorVersion() + "\". Attempting to use: \"" + release.version() + "\"");
        }
        return Optional.empty();
    }

    /** Why the cluster may not go over to the release now; empty when it may, or runs it. */
    public Optional<String> obstacle() {
        boolean minor = running()
                .filter(number -> ReleaseNumber.of(release.version()).minorsSince(number) > 0)
                .isPresent();
        if (!minor || Conditions.of(cluster, false).holds("ClusterVersionUpgradeable")) {
            return Optional.empty();
        }
        String forced = cluster.annotations().getOrDefault(FORCE, "");
        if (forced.equals(release.image())) {
            return Optional.empty();
        }
        return Optional.of(
                forced.isEmpty()
                        ? "cluster version is not upgradeable"
                        : "force upgrade annotation is present but does not match desired release image");
    }

    private Optional<ReleaseNumber> running() {
        return desired().isEmpty() ? Optional.empty() : Optional.of(ReleaseNumber.of(desired()));
    }

    private String desired() {
        return cluster.text("status", "version", "desired", "version").orElse("");
    }
}
