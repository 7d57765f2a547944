package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.format.GoText;
import io.hcp4j.apiserver.schema.node.Correlation;
import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.Findings;
import io.hcp4j.apiserver.schema.node.Node;
import io.hcp4j.apiserver.schema.node.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@code allOf}, {@code anyOf}, {@code oneOf} and {@code not}; of failing alternatives the closest one is reported. */
final class LogicCheck {
    private LogicCheck() {}

    static Findings check(Node.Logic logic, Object value, FieldPath path, @Nullable Correlation before) {
        Findings found = new Findings();
        if (!logic.anyOf().isEmpty()) {
            checkAny(logic.anyOf(), value, path, before, found);
        }
        if (!logic.oneOf().isEmpty()) {
            checkOne(logic.oneOf(), value, path, before, found);
        }
        if (!logic.allOf().isEmpty()) {
            checkAll(logic.allOf(), value, path, before, found);
        }
        Node not = logic.not();
        if (not != null && ValueCheck.judge(not, value, path, before).valid()) {
            refuse(found, path, "must not validate the schema (not)");
        }
        return found;
    }

    private static void checkAny(
            List<Node> schemas, Object value, FieldPath path, @Nullable Correlation before, Findings found) {
        Findings closest = null;
        for (Node schema : schemas) {
            Findings one = ValueCheck.judge(schema, value, path, before);
            if (one.valid()) {
                found.addAll(one);
                return;
            }
            closest = closer(closest, one);
        }
        refuse(found, path, "must validate at least one schema (anyOf)");
        if (closest != null) {
            found.addAll(closest);
        }
    }

    private static void checkOne(
            List<Node> schemas, Object value, FieldPath path, @Nullable Correlation before, Findings found) {
        Findings closest = null;
        Findings first = null;
        int fitting = 0;
        for (Node schema : schemas) {
            Findings one = ValueCheck.judge(schema, value, path, before);
            if (one.valid()) {
                fitting++;
                first = first == null ? one : first;
            } else {
                closest = closer(closest, one);
            }
        }
        if (fitting == 1 && first != null) {
            found.addAll(first);
            return;
        }
        String count = fitting == 0 ? "Found none valid" : "Found " + fitting + " valid alternatives";
        refuse(found, path, "must validate one and only one schema (oneOf). " + count);
        if (fitting == 0 && closest != null) {
            found.addAll(closest);
        }
    }

    private static void checkAll(
            List<Node> schemas, Object value, FieldPath path, @Nullable Correlation before, Findings found) {
        int fitting = 0;
        for (Node schema : schemas) {
            Findings one = ValueCheck.judge(schema, value, path, before);
            fitting += one.valid() ? 1 : 0;
            found.addAll(one);
        }
        if (fitting < schemas.size()) {
            refuse(found, path, "must validate all the schemas (allOf)" + (fitting == 0 ? ". None validated" : ""));
        }
    }

    private static Findings closer(@Nullable Findings closest, Findings other) {
        return closest == null || other.matches() > closest.matches() ? other : closest;
    }

    /** Kubernetes reports these without a path, which the text then names. */
    private static void refuse(Findings found, FieldPath path, String what) {
        found.add(Violation.invalid(FieldPath.ROOT, "", GoText.quoted(path.text()) + " " + what));
    }
}
