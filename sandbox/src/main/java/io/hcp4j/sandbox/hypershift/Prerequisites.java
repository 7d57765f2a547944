package io.hcp4j.sandbox.hypershift;

import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.Again;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Condition;
import java.time.Duration;
import java.util.List;

/**
 * What has to be there before a control plane can be made.
 *
 * @param conditions what HyperShift says about each of them
 */
record Prerequisites(List<Condition> conditions) {
    private static final Duration LOOK = Duration.ofSeconds(1);

    static Prerequisites of(ClusterView management, Document cluster) {
        return new Prerequisites(List.of(
                configuration(management, cluster),
                releaseImage(management, cluster),
                credentials(management, cluster)));
    }

    boolean met() {
        return conditions.stream().allMatch(Condition::holds);
    }

    /** Secrets are not watched for this. */
    Again again() {
        return met() ? Again.whenChanged() : Again.after(LOOK);
    }

    private static Condition configuration(ClusterView management, Document cluster) {
        List<Document> certificates =
                cluster.objects("spec", "configuration", "apiServer", "servingCerts", "namedCertificates");
        for (Document certificate : certificates) {
            String secret = certificate.text("servingCertificate", "name").orElse("");
            if (!secret.isEmpty() && !there(management, cluster, secret)) {
                return Condition.no(
                        "ValidConfiguration", "InvalidConfiguration", "Secret \"" + secret + "\" not found");
            }
        }
        return Condition.yes("ValidConfiguration", Condition.AS_EXPECTED, "Configuration passes validation");
    }

    private static Condition releaseImage(ClusterView management, Document cluster) {
        String pullSecret = cluster.text("spec", "pullSecret", "name").orElse("");
        if (!there(management, cluster, pullSecret)) {
            return Condition.no(
                    "ValidReleaseImage",
                    "SecretNotFound",
                    "failed to get pull secret: Secret \"" + pullSecret + "\" not found");
        }
        String image = cluster.text("spec", "release", "image").orElse("");
        return new Release(image).readable()
                ? Condition.yes("ValidReleaseImage", Condition.AS_EXPECTED, "Release image is valid")
                : Condition.no(
                        "ValidReleaseImage",
                        "InvalidImage",
                        "failed to lookup release image: failed to extract release metadata: manifest unknown: "
                                + image);
    }

    private static Condition credentials(ClusterView management, Document cluster) {
        String secret = cluster.text("spec", "platform", "kubevirt", "credentials", "infraKubeConfigSecret", "name")
                .orElse("");
        return secret.isEmpty() || there(management, cluster, secret)
                ? Condition.yes(
                        "PlatformCredentialsFound", Condition.AS_EXPECTED, "Required platform credentials are found")
                : Condition.no(
                        "PlatformCredentialsFound",
                        "PlatformCredentialsNotFound",
                        "failed to get secret " + cluster.namespace() + "/" + secret + ": Secret \"" + secret
                                + "\" not found");
    }

    private static boolean there(ClusterView management, Document cluster, String secret) {
        return !secret.isEmpty()
                && management
                        .api()
                        .get(WellKnownKinds.SECRET.in(cluster.namespace(), secret))
                        .isPresent();
    }
}
