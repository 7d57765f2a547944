package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a node would take a pod.
 *
 * @param pod it
 * @param node the node
 */
record NodeFit(Document pod, Document node) {
    private static final String NOT_MATCHED = "node(s) didn't match Pod's node affinity/selector";

    /** Amounts are in thousandths. */
    private static final long ONE_POD = 1000;

    // A server taints new nodes so; whether they are ready is told by their condition.
    private static final String NOT_READY = "node.kubernetes.io/not-ready";

    /** Why it would not, in the scheduler's words; only the first obstacle, but all resources that are short. */
    List<String> refusals(Resources wanted, NodeUsage usage) {
        if (node.flag("spec", "unschedulable").orElse(false)) {
            return List.of("node(s) were unschedulable");
        }
        if (!Conditions.of(node, false).holds("Ready")) {
            return List.of("node(s) had untolerated taint {" + NOT_READY + ": }");
        }
        Optional<String> taint = untolerated();
        if (taint.isPresent()) {
            return List.of(taint.get());
        }
        if (!selected() || !affine()) {
            return List.of(NOT_MATCHED);
        }
        return missing(wanted, usage);
    }

    private List<String> missing(Resources wanted, NodeUsage usage) {
        Resources allocatable = Resources.allocatable(node);
        Resources free = allocatable.minus(usage.requested(node.name()));
        List<String> missing = new ArrayList<>();
        boolean limited = allocatable.amounts().containsKey("pods");
        if (limited && ONE_POD * usage.pods(node.name()) >= allocatable.amount("pods")) {
            missing.add("Too many pods");
        }
        wanted.amounts().forEach((name, amount) -> {
            if (amount > 0 && amount > free.amount(name)) {
                missing.add("Insufficient " + name);
            }
        });
        return missing;
    }

    private boolean selected() {
        Map<String, String> labels = node.labels();
        return pod.texts("spec", "nodeSelector").entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey())));
    }

    /** Required node affinity: any of its terms, all of that term's expressions. */
    private boolean affine() {
        List<Document> terms = pod.objects(
                "spec",
                "affinity",
                "nodeAffinity",
                "requiredDuringSchedulingIgnoredDuringExecution",
                "nodeSelectorTerms");
        return terms.isEmpty()
                || terms.stream().anyMatch(term -> term.objects("matchExpressions").stream()
                        .allMatch(this::matches));
    }

    private boolean matches(Document expression) {
        Optional<String> value =
                Optional.ofNullable(node.labels().get(expression.text("key").orElse("")));
        boolean among =
                value.filter(each -> expression.list("values").contains(each)).isPresent();
        return switch (expression.text("operator").orElse("")) {
            case "In" -> among;
            case "NotIn" -> !among;
            case "Exists" -> value.isPresent();
            case "DoesNotExist" -> value.isEmpty();
            default -> false;
        };
    }

    private Optional<String> untolerated() {
        List<Document> tolerations = pod.objects("spec", "tolerations");
        return node.objects("spec", "taints").stream()
                .filter(taint -> !taint.text("key").orElse("").equals(NOT_READY))
                .filter(taint -> !taint.text("effect").orElse("").equals("PreferNoSchedule"))
                .filter(taint -> tolerations.stream().noneMatch(toleration -> tolerates(toleration, taint)))
                .findFirst()
                .map(taint ->
                        "node(s) had untolerated taint {" + taint.text("key").orElse("") + ": "
                                + taint.text("value").orElse("") + "}");
    }

    private static boolean tolerates(Document toleration, Document taint) {
        String key = toleration.text("key").orElse("");
        String effect = toleration.text("effect").orElse("");
        boolean exists = toleration.text("operator").orElse("Equal").equals("Exists");
        return (key.isEmpty() ? exists : key.equals(taint.text("key").orElse("")))
                && (effect.isEmpty() || effect.equals(taint.text("effect").orElse("")))
                && (exists
                        || toleration
                                .text("value")
                                .orElse("")
                                .equals(taint.text("value").orElse("")));
    }
}
