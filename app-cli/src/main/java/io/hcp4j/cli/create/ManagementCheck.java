package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.release.SupportedVersions;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.Locale;

/** What only the management cluster knows about a release: whether its HyperShift supports it, and its own architecture (reference A.4). */
final class ManagementCheck {
    private final Invocation invocation;

    ManagementCheck(Invocation invocation) {
        this.invocation = invocation;
    }

    /** {@code --version-check}. */
    void supportsRelease(String image) {
        SupportedVersions.of(invocation.clusters().managementCluster(), invocation.text())
                .objection(image)
                .ifPresent(objection -> {
                    throw HcpException.of(ErrorCode.INVALID, "--release-image: " + objection)
                            .server(invocation.clusters().managementCluster().server())
                            .remedy("a release of a supported version, or an upgrade of the HyperShift operator")
                            .build();
                });
    }

    /** Warns when control plane pods and nodes would need different images. The registry is not asked whether the release has both. */
    void warnOfOtherArchitecture(String image, String architecture) {
        String platform = invocation.clusters().managementCluster().version().platform();
        boolean same = platform.endsWith("/" + architecture.toLowerCase(Locale.ROOT));
        if (!same && !image.contains("multi")) {
            invocation.remark("warning: the management cluster is " + platform + " and the nodes are " + architecture
                    + ": the release must be a multi-architecture one");
        }
    }
}
