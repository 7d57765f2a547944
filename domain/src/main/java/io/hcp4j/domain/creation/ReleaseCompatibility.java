package io.hcp4j.domain.creation;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.domain.release.ArchitectureCompatibility;
import io.hcp4j.domain.release.SupportedVersions;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.release.ReleaseAccess;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a release against the management cluster: whether its HyperShift supports it, and whether the release has images for its
 * architecture.
 */
final class ReleaseCompatibility {
    /** Where the registry cannot be reached, the creation goes on without its answer; that must not take long. */
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private static final Duration LOOKUP = Duration.ofSeconds(8);

    private final ClusterAccess clusters;
    private final ProgressListener listener;

    ReleaseCompatibility(ClusterAccess clusters, ProgressListener listener) {
        this.clusters = clusters;
        this.listener = listener;
    }

    /** Why the management cluster's HyperShift does not support the release. */
    Optional<String> versionObjection(ClusterRequest request) {
        return SupportedVersions.read(clusters.management(), clusters.adapters().textFormat())
                .objection(request.spec().releaseImage().orElse(""));
    }

    /**
     * Why the release does not run on the nodes or on the management cluster, which runs the control plane. A stream's name tells for which
     * architectures it has images; for an image, its registry is asked, and when that does not answer a warning has to do. The management
     * cluster's own release runs there.
     */
    Optional<String> architectureObjection(CreateCluster command, ClusterRequest request) {
        String platform = clusters.management().version().platform();
        boolean named = ReleaseSelection.named(command.request()).isPresent()
                || command.releaseStream().isPresent();
        if (!named && platform.endsWith("/" + command.nodeArchitecture().wireName())) {
            return Optional.empty();
        }
        return architectures(command, request)
                .flatMap(architectures ->
                        ArchitectureCompatibility.objection(architectures, command.nodeArchitecture(), platform));
    }

    private Optional<Set<String>> architectures(CreateCluster command, ClusterRequest request) {
        if (ReleaseSelection.named(command.request()).isEmpty()
                && command.releaseStream().isPresent()) {
            return command.releaseStream().map(ArchitectureCompatibility::architectures);
        }
        if (!command.registryCheck()) {
            return Optional.empty();
        }
        ReleaseAccess access = new ReleaseAccess(
                request.pullSecret(),
                request.trustBundle().orElse(""),
                clusters.limits().withConnectTimeout(CONNECT).withResponseTimeout(LOOKUP));
        try {
            return Optional.of(clusters.adapters()
                    .releaseImages()
                    .architectures(request.spec().releaseImage().orElse(""), access));
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.CANCELLED) {
                throw failure;
            }
            listener.onEvent(new Warning(failure.getMessage() + "; the architectures are not checked"));
            return Optional.empty();
        }
    }
}
