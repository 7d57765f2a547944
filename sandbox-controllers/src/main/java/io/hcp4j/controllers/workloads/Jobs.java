package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.NameSuffix;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the pods of a Job until enough have succeeded. */
final class Jobs implements Reconciler {
    private final CachedCluster cluster;
    private final ObjectWriter writer;
    private final OwnedPods pods;

    Jobs(CachedCluster cluster) {
        this.cluster = cluster;
        this.writer = new ObjectWriter(cluster, "job-controller");
        this.pods = new OwnedPods(cluster, CoreKinds.POD);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key).filter(each -> !each.has("metadata", "deletionTimestamp"));
        if (found.isEmpty() || Conditions.of(found.get(), false).holds("Complete")) {
            return ReconcileResult.done();
        }
        Document job = found.get();
        long completions = job.number("spec", "completions").orElse(1L);
        long parallelism =
                Math.min(completions, job.number("spec", "parallelism").orElse(1L));
        List<Document> own = pods.seen(job);
        long succeeded = own.stream().filter(Jobs::succeeded).count();
        long active = own.stream().filter(pod -> !OwnedPods.finished(pod)).count();
        String started = job.text("status", "startTime").orElseGet(cluster.timeScale()::timestamp);
        if (succeeded >= completions) {
            complete(job, succeeded, started);
            return ReconcileResult.done();
        }
        if (active < Math.min(parallelism, completions - succeeded)) {
            start(job, own.size());
        }
        writer.status(
                CoreKinds.JOB,
                job,
                Document.empty()
                        .with(active, "active")
                        .with(own.stream().filter(OwnedPods::ready).count(), "ready")
                        .with(started, "startTime"));
        return ReconcileResult.done();
    }

    private void start(Document job, int number) {
        // With the time, because the one of this number may be there while an earlier one is not any more.
        String now = cluster.timeScale().clock().instant().toString();
        String name = job.name() + "-" + NameSuffix.of(job.uid().orElse(""), now, Integer.toString(number));
        Map<String, String> labels = Map.of(
                "batch.kubernetes.io/job-name",
                job.name(),
                "job-name",
                job.name(),
                "batch.kubernetes.io/controller-uid",
                job.uid().orElse(""),
                "controller-uid",
                job.uid().orElse(""));
        writer.ensureExists(CoreKinds.POD, new PodTemplate(CoreKinds.JOB, job).pod(name, labels));
    }

    /** A server wants to see in one step that the end follows from the goal. */
    private void complete(Document job, long succeeded, String started) {
        Conditions conditions = Conditions.of(job, false)
                .set(Condition.yes(
                        "SuccessCriteriaMet", "CompletionsReached", "Reached expected number of succeeded pods"))
                .set(Condition.yes("Complete", "CompletionsReached", "Reached expected number of succeeded pods"));
        writer.status(
                CoreKinds.JOB,
                job,
                Document.empty()
                        .with(0L, "active")
                        .with(0L, "ready")
                        .with(succeeded, "succeeded")
                        .with(started, "startTime")
                        .with(cluster.timeScale().timestamp(), "completionTime")
                        .with(conditions.list(), "conditions"));
    }

    private static boolean succeeded(Document pod) {
        return pod.text("status", "phase").orElse("").equals("Succeeded");
    }
}
