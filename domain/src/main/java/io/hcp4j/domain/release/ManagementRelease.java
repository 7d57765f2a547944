package io.hcp4j.domain.release;

import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.Optional;

/**
 * The OpenShift release that a management cluster runs itself, as its ClusterVersion says ({@code status.desired}).
 *
 * @param version for example {@code 4.19.3}
 * @param image where it is pulled from
 */
public record ManagementRelease(String version, String image) {
    /**
     * Asks a management cluster.
     *
     * @return empty when it is no OpenShift cluster
     * @throws HcpException the errors of reading
     */
    public static Optional<ManagementRelease> read(ClusterApi management) {
        try {
            return management
                    .get(ManagementKinds.CLUSTER_VERSION.named("version"))
                    .flatMap(ManagementRelease::desired);
        } catch (HcpException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<ManagementRelease> desired(Document cluster) {
        return cluster.text("status", "desired", "image")
                .map(image -> new ManagementRelease(
                        cluster.text("status", "desired", "version").orElse(image), image));
    }
}
