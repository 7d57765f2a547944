package io.hcp4j.domain.manifest;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;

/**
 * The field manager under which somebody applies files: one for each user that the server knows. If all had the same, the server would take
 * what one of them leaves out of a file for given up, and remove what another has put there.
 */
public final class OwnManager {
    /** What the names of all of them begin with. */
    static final String PREFIX = "hcp4j-apply";

    private static final ResourceKind SELF_REVIEW =
            ResourceKind.clusterScoped("authentication.k8s.io", "v1", "SelfSubjectReview", "selfsubjectreviews");

    private static final int LONGEST = 128;

    private OwnManager() {}

    /**
     * That of the connection's user.
     *
     * @return {@code hcp4j-apply:NAME}; {@code hcp4j-apply} where the server does not say who is asking (before Kubernetes 1.28)
     * @throws HcpException when the server cannot be asked
     */
    public static String on(ClusterApi cluster) {
        try {
            // A dry run, since it stores nothing anyway: so it may be asked again when the answer is lost.
            Document answer = cluster.create(
                    SELF_REVIEW, Document.empty(), WriteOptions.by(PREFIX).withDryRun(true));
            return answer.text("status", "userInfo", "username")
                    .map(OwnManager::of)
                    .orElse(PREFIX);
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND || failure.code() == ErrorCode.FORBIDDEN) {
                return PREFIX;
            }
            throw failure;
        }
    }

    /** The end of a long name tells more: that of a service account comes after its namespace. */
    static String of(String user) {
        String name = user.replaceAll("[^\\p{Graph}]+", "-");
        int room = LONGEST - PREFIX.length() - 1;
        return PREFIX + ":" + (name.length() <= room ? name : name.substring(name.length() - room));
    }
}
