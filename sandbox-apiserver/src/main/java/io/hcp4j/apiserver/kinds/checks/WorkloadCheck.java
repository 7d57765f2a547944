package io.hcp4j.apiserver.kinds.checks;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.List;

import static io.hcp4j.apiserver.schema.format.GoText.json;

/**
 * Kinds that keep pods running.
 *
 * @param noun how messages call the kind
 */
public record WorkloadCheck(String noun) implements ObjectCheck {
    private static final List<String> OPERATORS = List.of("In", "NotIn", "Exists", "DoesNotExist");
    private static final String TEMPLATE = "spec.template.spec";

    @Override
    public void check(Document object, List<Cause> causes) {
        selector(object.object("spec", "selector").orElse(Document.empty()), object.has("spec", "selector"), causes);
        PodSpecCheck.check(object, TEMPLATE, causes);
        String restart =
                object.text("spec", "template", "spec", "restartPolicy").orElse("Always");
        if (!restart.equals("Always")) {
            causes.add(Cause.unsupported(TEMPLATE + ".restartPolicy", restart, List.of("Always")));
        }
        strategy(object, causes);
        long ready = object.number("spec", "minReadySeconds").orElse(0L);
        object.number("spec", "progressDeadlineSeconds")
                .filter(deadline -> deadline <= ready)
                .ifPresent(deadline -> causes.add(Cause.invalid(
                        "spec.progressDeadlineSeconds", deadline.toString(), "must be greater than minReadySeconds")));
        object.text("spec", "podManagementPolicy")
                .filter(policy -> !policy.equals("OrderedReady") && !policy.equals("Parallel"))
                .ifPresent(policy -> causes.add(
                        Cause.invalidText("spec.podManagementPolicy", policy, "must be 'OrderedReady' or 'Parallel'")));
    }

    /** Whether the expressions of a selector have operators that there are. */
    public static boolean valid(Document selector) {
        return selector.objects("matchExpressions").stream()
                .allMatch(each -> OPERATORS.contains(each.text("operator").orElse("")));
    }

    private void selector(Document selector, boolean present, List<Cause> causes) {
        if (present && selector.isEmpty()) {
            causes.add(Cause.invalid("spec.selector", "{}", "empty selector is invalid for " + noun));
        }
        List<Document> expressions = selector.objects("matchExpressions");
        for (int i = 0; i < expressions.size(); i++) {
            String operator = expressions.get(i).text("operator").orElse("");
            if (!OPERATORS.contains(operator)) {
                causes.add(Cause.invalidText(
                        "spec.selector.matchExpressions[" + i + "].operator",
                        operator,
                        "not a valid selector operator"));
                causes.add(Cause.invalid("spec.selector", json(selector.asMap()), "invalid label selector"));
            }
        }
    }

    private void strategy(Document object, List<Cause> causes) {
        String field = noun.equals("deployment") ? "strategy" : "updateStrategy";
        String type = object.text("spec", field, "type").orElse("");
        List<String> supported =
                switch (noun) {
                    case "daemonset" -> List.of("RollingUpdate", "OnDelete");
                    case "statefulset" -> List.of("RollingUpdate", "OnDelete");
                    default -> List.of("Recreate", "RollingUpdate");
                };
        if (!type.isEmpty() && !supported.contains(type)) {
            String shown = "{\"Type\":" + json(type) + ",\"RollingUpdate\":null}";
            causes.add(
                    noun.equals("statefulset")
                            ? Cause.invalid("spec." + field, shown, "must be 'RollingUpdate' or 'OnDelete'")
                            : new Cause(
                                    "FieldValueNotSupported",
                                    "Unsupported value: " + shown + ": supported values: \""
                                            + String.join("\", \"", supported) + "\"",
                                    "spec." + field));
        }
        if (object.has("spec", field, "rollingUpdate") && noun.equals("deployment")) {
            rolling(object, causes);
        }
    }

    private static void rolling(Document object, List<Cause> causes) {
        String path = "spec.strategy.rollingUpdate";
        Amounts.check(object, path + ".maxUnavailable", causes);
        if (object.text("spec", "strategy", "type").orElse("").equals("Recreate")) {
            causes.add(Cause.forbidden(path, "may not be specified when strategy `type` is 'Recreate'"));
        } else if (Amounts.nothing(object, "spec", "strategy", "rollingUpdate", "maxUnavailable")
                && Amounts.nothing(object, "spec", "strategy", "rollingUpdate", "maxSurge")) {
            causes.add(Cause.invalid(path + ".maxUnavailable", "0", "may not be 0 when `maxSurge` is 0"));
        }
    }
}
