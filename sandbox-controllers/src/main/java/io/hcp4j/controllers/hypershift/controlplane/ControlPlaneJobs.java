package io.hcp4j.controllers.hypershift.controlplane;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.release.Release;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a control plane runs to its end, once or now and then. */
final class ControlPlaneJobs {
    static final String GENERATOR = "featuregate-generator";
    static final String PROFILES = "olm-collect-profiles";

    private final CachedCluster management;
    private final ObjectWriter writer;
    private final Document controlPlane;
    private final Release release;

    ControlPlaneJobs(CachedCluster management, ObjectWriter writer, Document controlPlane) {
        this.management = management;
        this.writer = writer;
        this.controlPlane = controlPlane;
        this.release = new Release(controlPlane.text("spec", "releaseImage").orElse(""));
    }

    /** Has the Job there that comes before the API server: a new one for each release, because a Job does not change. */
    void generate() {
        Optional<Document> present = management.get(generator());
        if (present.filter(job -> !image(job).equals(release.image())).isPresent()) {
            writer.delete(CoreKinds.JOB, present.get());
        } else if (present.isEmpty()) {
            writer.ensureExists(
                    CoreKinds.JOB, draft(generator()).with(template(GENERATOR).asMap(), "spec", "template"));
        }
    }

    /** Whether that Job of this release has come to its end. */
    boolean generated() {
        return management
                .get(generator())
                .filter(job -> image(job).equals(release.image()))
                .filter(job -> Conditions.of(job, false).holds("Complete"))
                .isPresent();
    }

    /** Has the CronJob there that comes after the API server. The sandbox starts no Jobs for it. */
    void schedule() {
        writer.ensure(
                CoreKinds.CRON_JOB,
                draft(CoreKinds.CRON_JOB.in(controlPlane.namespace(), PROFILES))
                        .with("*/15 * * * *", "spec", "schedule")
                        .with("Replace", "spec", "concurrencyPolicy")
                        .with(template(PROFILES).asMap(), "spec", "jobTemplate", "spec", "template"));
    }

    private ResourceKey generator() {
        return CoreKinds.JOB.in(controlPlane.namespace(), GENERATOR);
    }

    private static String image(Document job) {
        return job.objects("spec", "template", "spec", "containers").stream()
                .findFirst()
                .flatMap(container -> container.text("image"))
                .orElse("");
    }

    private Document draft(ResourceKey key) {
        return ObjectTemplates.of(key, Map.of(ControlPlaneWorkloads.MANAGED_BY, ControlPlaneWorkloads.OPERATOR))
                .with(ObjectTemplates.ownedBy(Kinds.HOSTED_CONTROL_PLANE, controlPlane), "metadata", "ownerReferences");
    }

    private Document template(String name) {
        Map<String, String> labels = new LinkedHashMap<>(controlPlane.texts("spec", "labels"));
        labels.put("app", name);
        labels.put("hypershift.openshift.io/hosted-control-plane", controlPlane.namespace());
        return ControlPlaneWorkloads.placed(
                Document.empty()
                        .with(labels, "metadata", "labels")
                        .with("OnFailure", "spec", "restartPolicy")
                        .with(List.of(Map.of("name", name, "image", release.image())), "spec", "containers"),
                controlPlane,
                "spec");
    }
}
