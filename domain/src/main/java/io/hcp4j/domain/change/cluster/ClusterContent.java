package io.hcp4j.domain.change.cluster;

import io.hcp4j.domain.creation.input.SshPublicKeys;
import io.hcp4j.domain.creation.input.TrustBundle;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.validation.PullSecretCheck;
import io.hcp4j.ports.document.TextFormat;
import java.util.List;

/** What a HostedCluster does not hold itself: it names a Secret or ConfigMap with it. */
public enum ClusterContent {
    /** The credentials for pulling release images, in JSON; secret. */
    PULL_SECRET("spec.pullSecret"),
    /** The public SSH keys for the nodes, in the form of {@code authorized_keys}. */
    SSH_KEY("spec.sshKey"),
    /** The certificates that the cluster trusts besides, in PEM. */
    TRUST_BUNDLE("spec.additionalTrustBundle");

    private final String path;

    ClusterContent(String path) {
        this.path = path;
    }

    /** The field of the HostedCluster that names the object, for example {@code spec.pullSecret}. */
    public String path() {
        return path;
    }

    /**
     * What is wrong with a text that is to be the content. The text is never quoted.
     *
     * @param format reads JSON
     */
    public List<Problem> problems(String text, TextFormat format) {
        return switch (this) {
            case PULL_SECRET -> PullSecretCheck.problems(text, format);
            case SSH_KEY -> SshPublicKeys.problems(text);
            case TRUST_BUNDLE -> TrustBundle.read(text).problems();
        };
    }
}
