package io.hcp4j.controllers.kubevirt;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.control.StageTimers;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The Containerized Data Importer: has a claim for each DataVolume, and fills it. */
final class DataVolumes implements Reconciler {
    private static final Duration IMPORT = Duration.ofSeconds(90);
    private static final Duration CLONE = Duration.ofSeconds(15);
    private static final int LOOKS = 5;

    /** A source that does not exist, marked by its address, for trials of failed imports. */
    private static final String UNREADABLE = "does-not-exist";

    private static final Condition NOT_FOUND = Condition.no(
            "Running",
            "Error",
            "Unable to process data: unable to connect to the data source: expected status code 200, got 404. Status: 404"
                    + " Not Found");

    private final CachedCluster cluster;
    private final ObjectWriter writer;
    private final TimeScale timeScale;
    private final StageTimers transfers;
    private final DiskClaim claims;

    DataVolumes(CachedCluster cluster, TimeScale timeScale) {
        this.cluster = cluster;
        this.writer = new ObjectWriter(cluster, "cdi-controller");
        this.timeScale = timeScale;
        this.transfers = new StageTimers(timeScale);
        this.claims = new DiskClaim(cluster);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key).filter(each -> !each.has("metadata", "deletionTimestamp"));
        if (found.isEmpty()) {
            transfers.forget(key);
            return ReconcileResult.done();
        }
        Document disk = found.get();
        String phase = disk.text("status", "phase").orElse("");
        if (phase.equals("Succeeded")) {
            return ReconcileResult.done();
        }
        Optional<Document> claim = cluster.get(CoreKinds.CLAIM.in(key.namespace(), key.name()));
        if (claim.isEmpty()) {
            Optional<Document> wanted = claims.find(disk);
            if (wanted.isEmpty()) {
                unclear(disk);
                return ReconcileResult.done();
            }
            claim = Optional.of(writer.ensureExists(CoreKinds.CLAIM, wanted.get()));
        }
        boolean bound = claim.get().text("status", "phase").orElse("").equals("Bound");
        if (!bound) {
            report(disk, "Pending", "N/A", Condition.no("Bound", "Pending", "PVC " + disk.name() + " Pending"));
            return ReconcileResult.done();
        }
        return transfer(key, disk);
    }

    private ReconcileResult transfer(ResourceKey key, Document disk) {
        if (unreadable(disk)) {
            // The importer is started again and again, with ever longer pauses.
            report(
                    disk,
                    "ImportInProgress",
                    "N/A",
                    Condition.yes("Bound", "Bound", "PVC " + disk.name() + " Bound"),
                    NOT_FOUND);
            return ReconcileResult.done();
        }
        boolean clone = disk.has("spec", "source", "pvc") || disk.has("spec", "source", "snapshot");
        boolean blank = disk.has("spec", "source", "blank");
        Duration total = blank ? Duration.ZERO : timeScale.scaled(clone ? CLONE : IMPORT);
        Condition bound = Condition.yes("Bound", "Bound", "PVC " + disk.name() + " Bound");
        if (clone && !sourceFilled(disk)) {
            report(disk, "CloneScheduled", "N/A", bound);
            return ReconcileResult.requeueAfter(timeScale.scaled(CLONE).plusMillis(100));
        }
        Duration left = transfers.left(key, disk.uid().orElse(""), total);
        if (left.isZero()) {
            report(disk, "Succeeded", "100.0%", bound);
            return ReconcileResult.done();
        }
        // In steps: a progress that is told as it is would be another after each telling, and so be told without end.
        Duration step = total.dividedBy(LOOKS);
        Duration passed = total.minus(left);
        long steps = passed.dividedBy(step);
        String progress = String.format(Locale.ROOT, "%.2f%%", 100.0 * steps / LOOKS);
        report(disk, clone ? "CloneInProgress" : "ImportInProgress", progress, bound);
        return ReconcileResult.requeueAfter(step.multipliedBy(steps + 1).minus(passed));
    }

    /** Whether what is to be cloned is complete. A source that is no DataVolume's claim is. */
    private boolean sourceFilled(Document disk) {
        String name = disk.text("spec", "source", "pvc", "name").orElse("");
        String namespace = disk.text("spec", "source", "pvc", "namespace").orElse(disk.namespace());
        if (name.isEmpty()) {
            return true;
        }
        return cluster.get(Kinds.DATA_VOLUME.in(namespace, name))
                .map(source -> source.text("status", "phase").orElse("").equals("Succeeded"))
                .orElseGet(
                        () -> cluster.get(CoreKinds.CLAIM.in(namespace, name)).isPresent());
    }

    private static boolean unreadable(Document disk) {
        return Stream.of("http", "registry")
                .flatMap(each -> disk.text("spec", "source", each, "url").stream())
                .anyMatch(url -> url.contains(UNREADABLE));
    }

    private void unclear(Document disk) {
        boolean before = disk.text("status", "phase").isPresent();
        report(disk, "Pending", "N/A", Condition.no("Bound", "ErrClaimNotValid", DiskClaim.NO_CLASS));
        if (!before) {
            writer.tell(Kinds.DATA_VOLUME, disk, "Warning", "ErrClaimNotValid", DiskClaim.NO_CLASS);
        }
    }

    private void report(Document disk, String phase, String progress, Condition bound) {
        boolean done = phase.equals("Succeeded");
        Condition running = phase.endsWith("InProgress")
                ? Condition.yes("Running", "Pod is running", "")
                : Condition.no("Running", done ? "Completed" : "", done ? "Import Complete" : "");
        report(disk, phase, progress, bound, running);
    }

    private void report(Document disk, String phase, String progress, Condition bound, Condition running) {
        boolean done = phase.equals("Succeeded");
        Conditions conditions = Conditions.of(disk, false)
                .set(bound)
                .set(done ? Condition.yes("Ready", "", "") : Condition.no("Ready", "TransferRunning", ""))
                .set(running);
        writer.status(
                Kinds.DATA_VOLUME,
                disk,
                Document.empty()
                        .with(phase, "phase")
                        .with(progress, "progress")
                        .with(disk.name(), "claimName")
                        .with(conditions.list(), "conditions"));
    }
}
