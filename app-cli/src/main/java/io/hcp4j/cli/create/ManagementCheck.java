package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.nodepool.Architecture;
import io.hcp4j.domain.release.ArchitectureFit;
import io.hcp4j.domain.release.SupportedVersions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.release.ReleaseAccess;
import io.hcp4j.ports.release.ReleaseStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What the management cluster has to do with a release: whether its HyperShift supports it, and whether its processors run it (reference A.4). */
final class ManagementCheck {
    /** Where the registry cannot be reached, the command goes on without having asked it; that must not take long. */
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private static final Duration LOOKUP = Duration.ofSeconds(8);

    private final Invocation invocation;

    ManagementCheck(Invocation invocation) {
        this.invocation = invocation;
    }

    /** {@code --version-check}. */
    void supportsRelease(String image) {
        SupportedVersions.of(management(), invocation.text()).objection(image).ifPresent(objection -> {
            throw HcpException.of(ErrorCode.INVALID, "--release-image: " + objection)
                    .server(management().server())
                    .remedy("a release of a supported version, or an upgrade of the HyperShift operator")
                    .build();
        });
    }

    /**
     * Refuses a release without images for the nodes or for the management cluster, which runs the control plane. A stream's name tells
     * for which architectures it has images; for an image, its registry is asked, and when that does not answer a warning has to do. The
     * management cluster's own release runs there.
     */
    void runsRelease(ReleaseOptions options, ClusterRequest request) {
        String platform = management().version().platform();
        Architecture nodes = Arrays.stream(Architecture.values())
                .filter(architecture -> architecture.wireName().equalsIgnoreCase(options.architecture.value()))
                .findFirst()
                .orElse(Architecture.AMD64);
        if (!options.named() && platform.endsWith("/" + nodes.wireName())) {
            return;
        }
        String flag = options.comesFromStream() ? options.stream.name() : options.image.name();
        architectures(options, request)
                .flatMap(architectures -> ArchitectureFit.objection(architectures, nodes, platform))
                .ifPresent(objection -> {
                    throw HcpException.of(ErrorCode.INVALID, flag + ": " + objection)
                            .server(management().server())
                            .remedy(flag + " of a multi-architecture release, or the " + options.architecture.name()
                                    + " that it has images for")
                            .build();
                });
    }

    private Optional<Set<String>> architectures(ReleaseOptions options, ClusterRequest request) {
        if (options.comesFromStream()) {
            return Optional.of(ArchitectureFit.architectures(
                    new ReleaseStream(options.stream.value().strip())));
        }
        if (invocation.options().sandbox()) {
            // It pulls nothing, so it need not be asked whether a registry could be reached.
            return Optional.empty();
        }
        ReleaseAccess access = new ReleaseAccess(
                request.pullSecret(),
                request.trustBundle().orElse(""),
                invocation.clusters().limits().withConnect(CONNECT).withAnswer(LOOKUP));
        try {
            return Optional.of(invocation
                    .wiring()
                    .releaseImages()
                    .architectures(request.spec().releaseImage().orElse(""), access));
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.CANCELLED) {
                throw failure;
            }
            invocation.remark("warning: " + failure.getMessage() + "; whether they fit is not checked");
            return Optional.empty();
        }
    }

    private ClusterApi management() {
        return invocation.clusters().management();
    }
}
