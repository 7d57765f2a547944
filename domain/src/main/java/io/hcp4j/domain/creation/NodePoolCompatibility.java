package io.hcp4j.domain.creation;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.PayloadArch;
import io.hcp4j.domain.cluster.Release;
import io.hcp4j.domain.cluster.Rollout;
import io.hcp4j.domain.cluster.VersionStatus;
import io.hcp4j.domain.nodepool.Architecture;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.placement.PlatformType;
import io.hcp4j.domain.release.ReleaseVersion;
import io.hcp4j.domain.validation.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks a node pool against its cluster: platform, architecture and version (docs/hypershift.md#versions). */
final class NodePoolCompatibility {
    private NodePoolCompatibility() {}

    static List<Problem> problems(String name, NodePoolSpec spec, HostedCluster cluster) {
        String object = "NodePool " + name;
        List<Problem> problems = new ArrayList<>();
        Optional<PlatformType> platform = cluster.spec().platform().type();
        if (platform.isPresent() && platform.get() != PlatformType.KUBEVIRT) {
            problems.add(new Problem(
                    object,
                    "spec.clusterName",
                    spec.clusterName(),
                    "this cluster's platform is " + platform.get().wireName(),
                    "a cluster on KubeVirt"));
        }
        spec.arch()
                .flatMap(arch -> cluster.status().payloadArch().flatMap(payload -> mismatch(object, arch, payload)))
                .ifPresent(problems::add);
        controlPlaneVersion(cluster)
                .flatMap(ReleaseVersion::find)
                .flatMap(controlPlane -> spec.releaseImage()
                        .flatMap(ReleaseVersion::find)
                        .flatMap(pool -> skew(object, spec, pool, controlPlane)))
                .ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> mismatch(String object, Architecture arch, PayloadArch payload) {
        boolean fits = payload == PayloadArch.MULTI
                || payload.wireName().toLowerCase(Locale.ROOT).equals(arch.wireName());
        return fits
                ? Optional.empty()
                : Optional.of(new Problem(
                        object,
                        "spec.arch",
                        arch.wireName(),
                        "the cluster's release has no images for this architecture",
                        payload.wireName().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Problem> skew(
            String object, NodePoolSpec spec, ReleaseVersion pool, ReleaseVersion controlPlane) {
        String image = spec.releaseImage().orElse("");
        if (pool.compareTo(controlPlane) > 0) {
            return Optional.of(new Problem(
                    object,
                    "spec.release.image",
                    image,
                    "a node pool cannot be newer than its cluster's control plane, which is at " + controlPlane,
                    "a release up to " + controlPlane));
        }
        if (controlPlane.minorsSince(pool) > ReleaseVersion.LARGEST_SKEW) {
            return Optional.of(new Problem(
                    object,
                    "spec.release.image",
                    image,
                    "a node pool may be " + ReleaseVersion.LARGEST_SKEW
                            + " minor versions older than its control plane, which is at " + controlPlane
                            + ", and no more",
                    "a newer release"));
        }
        return Optional.empty();
    }

    /** The newest completed version, else the newest one begun, else the one wanted. */
    private static Optional<String> controlPlaneVersion(HostedCluster cluster) {
        VersionStatus status = cluster.status().version();
        return status.lastCompleted()
                .or(() -> status.history().stream().findFirst())
                .map(Rollout::version)
                .filter(version -> !version.isEmpty())
                .or(() -> status.desired().map(Release::version));
    }
}
