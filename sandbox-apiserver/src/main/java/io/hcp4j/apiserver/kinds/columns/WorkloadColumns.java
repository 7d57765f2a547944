package io.hcp4j.apiserver.kinds.columns;

import io.hcp4j.apiserver.resource.Columns;
import io.hcp4j.apiserver.selector.LabelSelector;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Kinds that make pods as tables. */
final class WorkloadColumns {
    private static final String[] TEMPLATE = {"spec", "template", "spec"};

    private WorkloadColumns() {}

    static Columns deployments() {
        CellColumns columns = CellColumns.named()
                .text("Ready", each -> status(each, "readyReplicas") + "/" + wanted(each))
                .text("Up-to-date", each -> String.valueOf(status(each, "updatedReplicas")))
                .text("Available", each -> String.valueOf(status(each, "availableReplicas")))
                .age();
        return containers(columns, TEMPLATE).wide("Selector", each -> selector(each, "spec", "selector"));
    }

    static Columns replicaSets() {
        CellColumns columns = CellColumns.named()
                .number("Desired", WorkloadColumns::wanted)
                .number("Current", each -> status(each, "replicas"))
                .number("Ready", each -> status(each, "readyReplicas"))
                .age();
        return containers(columns, TEMPLATE).wide("Selector", each -> selector(each, "spec", "selector"));
    }

    static Columns statefulSets() {
        CellColumns columns = CellColumns.named()
                .text("Ready", each -> status(each, "readyReplicas") + "/" + wanted(each))
                .age();
        return containers(columns, TEMPLATE);
    }

    static Columns daemonSets() {
        CellColumns columns = CellColumns.named()
                .number("Desired", each -> status(each, "desiredNumberScheduled"))
                .number("Current", each -> status(each, "currentNumberScheduled"))
                .number("Ready", each -> status(each, "numberReady"))
                .number("Up-to-date", each -> status(each, "updatedNumberScheduled"))
                .number("Available", each -> status(each, "numberAvailable"))
                .text("Node Selector", each -> {
                    String selector = labels(each.texts("spec", "template", "spec", "nodeSelector"));
                    return selector.isEmpty() ? BuiltInColumns.NONE : selector;
                })
                .age();
        return containers(columns, TEMPLATE).wide("Selector", each -> selector(each, "spec", "selector"));
    }

    static Columns jobs() {
        CellColumns columns = CellColumns.named()
                .text("Status", WorkloadColumns::jobStatus)
                .text(
                        "Completions",
                        job -> status(job, "succeeded") + "/"
                                + job.number("spec", "completions").orElse(1L))
                .timed("Duration", WorkloadColumns::duration)
                .age();
        return containers(columns, TEMPLATE).wide("Selector", each -> selector(each, "spec", "selector"));
    }

    static Columns cronJobs() {
        CellColumns columns = CellColumns.named()
                .text("Schedule", each -> BuiltInColumns.text(each, "", "spec", "schedule"))
                .text("Timezone", each -> BuiltInColumns.text(each, BuiltInColumns.NONE, "spec", "timeZone"))
                .flag("Suspend", each -> each.flag("spec", "suspend").orElse(false))
                .number("Active", each -> (long) each.list("status", "active").size())
                .timed("Last Schedule", (each, now) -> each.text("status", "lastScheduleTime")
                        .map(time -> HumanDuration.since(time, now))
                        .orElse(BuiltInColumns.NONE))
                .age();
        return containers(columns, "spec", "jobTemplate", "spec", "template", "spec")
                .wide("Selector", each -> BuiltInColumns.NONE);
    }

    private static CellColumns containers(CellColumns columns, String... specPath) {
        return columns.wide(
                        "Containers",
                        each -> fromContainers(each, specPath, container -> container
                                .text("name")
                                .orElse("")))
                .wide(
                        "Images",
                        each -> fromContainers(each, specPath, container -> container
                                .text("image")
                                .orElse("")));
    }

    private static String fromContainers(Document object, String[] specPath, Function<Document, String> what) {
        return String.join(
                ",",
                object.object(specPath).orElse(Document.empty()).objects("containers").stream()
                        .map(what)
                        .toList());
    }

    private static String jobStatus(Document job) {
        List<String> met = job.objects("status", "conditions").stream()
                .filter(each -> each.text("status").orElse("").equals("True"))
                .map(each -> each.text("type").orElse(""))
                .toList();
        for (String word : List.of("Complete", "Failed", "Suspended", "FailureTarget", "SuccessCriteriaMet")) {
            if (met.contains(word)) {
                return word;
            }
        }
        return job.has("metadata", "deletionTimestamp") ? "Terminating" : "Running";
    }

    private static String duration(Document job, Instant now) {
        String start = BuiltInColumns.text(job, "", "status", "startTime");
        if (start.isEmpty()) {
            return "";
        }
        String end = BuiltInColumns.text(job, "", "status", "completionTime");
        return HumanDuration.of(Duration.between(Instant.parse(start), end.isEmpty() ? now : Instant.parse(end)));
    }

    static String selector(Document object, String... path) {
        String text = LabelSelector.textOf(object.object(path).orElse(Document.empty()));
        return text.isEmpty() ? BuiltInColumns.NONE : text;
    }

    static String labels(Map<String, String> labels) {
        return String.join(
                ",",
                new TreeMap<>(labels)
                        .entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue())
                                .toList());
    }

    private static long wanted(Document object) {
        return object.number("spec", "replicas").orElse(0L);
    }

    private static long status(Document object, String field) {
        return BuiltInColumns.count(object, "status", field);
    }
}
