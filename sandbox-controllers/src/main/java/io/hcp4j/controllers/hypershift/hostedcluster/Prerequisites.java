package io.hcp4j.controllers.hypershift.hostedcluster;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneName;
import io.hcp4j.controllers.hypershift.release.Release;
import io.hcp4j.controllers.hypershift.release.ReleaseGate;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What has to be there before a control plane can be made.
 *
 * @param conditions what HyperShift says about each of them
 * @param obstacle why the release asked for has to wait although it is a valid one, if it has to
 */
record Prerequisites(List<Condition> conditions, Optional<String> obstacle) {
    private static final Duration LOOK = Duration.ofSeconds(1);

    static Prerequisites of(Clusters clusters, Document cluster) {
        CachedCluster management = clusters.management();
        List<Condition> conditions = List.of(
                configuration(clusters, cluster), releaseImage(management, cluster), credentials(management, cluster));
        Release release = new Release(cluster.text("spec", "release", "image").orElse(""));
        return new Prerequisites(
                conditions, release.readable() ? new ReleaseGate(cluster, release).obstacle() : Optional.empty());
    }

    boolean met() {
        return conditions.stream().allMatch(Condition::holds) && obstacle.isEmpty();
    }

    /** Secrets are not watched for this. */
    ReconcileResult requeue() {
        return conditions.stream().allMatch(Condition::holds)
                ? ReconcileResult.done()
                : ReconcileResult.requeueAfter(LOOK);
    }

    private static Condition configuration(Clusters clusters, Document cluster) {
        CachedCluster management = clusters.management();
        String controlPlane = new ControlPlaneName(cluster.namespace(), cluster.name()).namespace();
        if (cluster.has("spec", "platform", "kubevirt", "credentials")
                && clusters.faults().affects(Fault.INFRA_UNREACHABLE, controlPlane)) {
            return Condition.no(
                    "ValidConfiguration",
                    "InvalidConfiguration",
                    "failed to get infrastructure kubevirt version: Get \""
                            + clusters.infrastructure().get(1).api().server()
                            + "/apis/kubevirt.io/v1/kubevirts\": connect: connection refused");
        }
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

    private static Condition releaseImage(CachedCluster management, Document cluster) {
        String pullSecret = cluster.text("spec", "pullSecret", "name").orElse("");
        if (!there(management, cluster, pullSecret)) {
            return Condition.no(
                    "ValidReleaseImage",
                    "SecretNotFound",
                    "failed to get pull secret: Secret \"" + pullSecret + "\" not found");
        }
        Release release = new Release(cluster.text("spec", "release", "image").orElse(""));
        if (!release.readable()) {
            return Condition.no(
                    "ValidReleaseImage",
                    "InvalidImage",
                    "failed to lookup release image: failed to extract release metadata: " + release.refusal());
        }
        return new ReleaseGate(cluster, release)
                .refusal()
                .map(why -> Condition.no("ValidReleaseImage", "InvalidImage", why))
                .orElseGet(() -> Condition.yes("ValidReleaseImage", Condition.AS_EXPECTED, "Release image is valid"));
    }

    private static Condition credentials(CachedCluster management, Document cluster) {
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

    private static boolean there(CachedCluster management, Document cluster, String secret) {
        return !secret.isEmpty()
                && management
                        .api()
                        .get(WellKnownKinds.SECRET.in(cluster.namespace(), secret))
                        .isPresent();
    }
}
