package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.control.StageTimers;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.workloads.Amount;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.time.GoDuration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deletes machines that have been without a node, or with a sick one, for longer than their check allows, so that their set makes new
 * ones; as long as not too many are like that.
 */
final class MachineHealthChecks implements Reconciler {
    /** Cluster API's own, for checks that do not say. */
    private static final Duration STARTUP = Duration.ofMinutes(10);

    private static final Duration SICK = Duration.ofMinutes(5);

    private final CachedCluster management;
    private final ObjectWriter writer;
    private final TimeScale timeScale;
    private final StageTimers sick;

    MachineHealthChecks(CachedCluster management, TimeScale timeScale) {
        this.management = management;
        this.writer = new ObjectWriter(management, "capi-machinehealthcheck");
        this.timeScale = timeScale;
        this.sick = new StageTimers(timeScale);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = management.get(key).filter(each -> !each.has("metadata", "deletionTimestamp"));
        if (found.isEmpty()) {
            return ReconcileResult.done();
        }
        Document check = found.get();
        List<Document> machines = management.all(Kinds.MACHINE, key.namespace(), machine -> concerns(check, machine));
        List<Document> bad = machines.stream().filter(MachineHealthChecks::sick).toList();
        long allowed =
                Amount.of(check.value("spec", "maxUnhealthy").orElse(null), machines.size(), false, Long.MAX_VALUE);
        boolean may = bad.size() <= allowed;
        ReconcileResult again = ReconcileResult.done();
        for (Document machine : machines) {
            ResourceKey machineKey = Kinds.MACHINE.in(machine.namespace(), machine.name());
            if (!sick(machine)) {
                sick.forget(machineKey);
            } else if (may) {
                boolean joined = machine.has("status", "nodeRef");
                Duration left = sick.left(
                        machineKey,
                        machine.uid().orElse("") + (joined ? " is sick" : " starts"),
                        timeScale.scaled(joined ? sickness(check) : startup(check)));
                if (left.isZero()) {
                    remediate(machine);
                    sick.forget(machineKey);
                } else {
                    again = again.or(ReconcileResult.requeueAfter(left));
                }
            }
        }
        report(check, machines.size(), bad.size(), allowed);
        return again;
    }

    private void remediate(Document machine) {
        writer.tell(
                Kinds.MACHINE,
                machine,
                "Normal",
                "MachineMarkedUnhealthy",
                "Machine " + machine.namespace() + "/" + machine.name() + " has been marked as unhealthy");
        writer.delete(Kinds.MACHINE, machine);
    }

    private void report(Document check, long expected, long bad, long allowed) {
        Condition allows = bad <= allowed
                ? Condition.yes("RemediationAllowed", "", "")
                : Condition.no(
                        "RemediationAllowed",
                        "TooManyUnhealthy",
                        "Remediation is not allowed, the number of not started or unhealthy machines exceeds"
                                + " maxUnhealthy (total: " + expected + ", unhealthy: " + bad + ", maxUnhealthy: "
                                + allowed + ")");
        writer.status(
                Kinds.MACHINE_HEALTH_CHECK,
                check,
                Document.empty()
                        .with(expected, "expectedMachines")
                        .with(expected - bad, "currentHealthy")
                        .with(Math.max(0, Math.min(allowed, expected) - bad), "remediationsAllowed")
                        .with(check.number("metadata", "generation").orElse(1L), "observedGeneration")
                        .with(Conditions.of(check, false).set(allows).list(), "conditions"));
    }

    private static Duration startup(Document check) {
        return check.text("spec", "nodeStartupTimeout")
                .flatMap(GoDuration::parse)
                .orElse(STARTUP);
    }

    /** All conditions of HyperShift's checks have the same time. */
    private static Duration sickness(Document check) {
        return check.objects("spec", "unhealthyConditions").stream()
                .findFirst()
                .flatMap(each -> each.text("timeout"))
                .flatMap(GoDuration::parse)
                .orElse(SICK);
    }

    /** Whether it stays, and has no node yet or one that is not well or gone. */
    private static boolean sick(Document machine) {
        return !machine.has("metadata", "deletionTimestamp")
                && !Conditions.of(machine, false).holds("NodeHealthy");
    }

    static boolean concerns(Document check, Document machine) {
        Map<String, String> labels = machine.labels();
        return machine.namespace().equals(check.namespace())
                && check.texts("spec", "selector", "matchLabels").entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey())));
    }
}
