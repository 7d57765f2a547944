package io.hcp4j.domain.manifest;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;

/**
 * The field manager under which a user applies files: one for each user that the server knows. If all had the same, the server would take
 * a field that one of them leaves out of a file for given up, and remove what another user has set.
 */
final class UserFieldManager {
    private static final String ENDING = "-apply";
    /** Leaves room for users in the names. */
    private static final int LONGEST_PREFIX = 64;

    private static final ResourceKind SELF_REVIEW =
            ResourceKind.clusterScoped("authentication.k8s.io", "v1", "SelfSubjectReview", "selfsubjectreviews");

    private static final int LONGEST = 128;

    private UserFieldManager() {}

    /**
     * A given name, or that of the connection's user.
     *
     * @param given "" for none
     * @return the name that was given; without one {@code hcp4j-apply:NAME}, where {@code hcp4j} is the field manager of the call;
     *     {@code hcp4j-apply} where the server does not say who is asking (before Kubernetes 1.28)
     * @throws HcpException when the server cannot be asked
     */
    static String orElse(String given, ClusterAccess clusters) {
        return given.isEmpty()
                ? on(clusters.management(), prefix(clusters.options().fieldManager()))
                : given;
    }

    private static String on(ClusterApi cluster, String prefix) {
        try {
            // A dry run, since it stores nothing anyway: so it may be asked again when the answer is lost.
            Document answer = cluster.create(
                    SELF_REVIEW, Document.empty(), WriteOptions.by(prefix).withDryRun(true));
            return answer.text("status", "userInfo", "username")
                    .map(user -> of(prefix, user))
                    .orElse(prefix);
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND || failure.code() == ErrorCode.FORBIDDEN) {
                return prefix;
            }
            throw failure;
        }
    }

    static String prefix(String fieldManager) {
        return fieldManager.substring(0, Math.min(LONGEST_PREFIX, fieldManager.length())) + ENDING;
    }

    /** The end of a long name tells more: that of a service account comes after its namespace. */
    static String of(String prefix, String user) {
        String name = user.replaceAll("[^\\p{Graph}]+", "-");
        int room = LONGEST - prefix.length() - 1;
        return prefix + ":" + (name.length() <= room ? name : name.substring(name.length() - room));
    }
}
