package io.hcp4j.domain.validation.kubevirt;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.syntax.Names;
import io.hcp4j.domain.validation.syntax.Times;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A NodePool's own fields. */
final class NodePoolRules {
    private NodePoolRules() {}

    static void check(Node pool) {
        String name = pool.text("metadata", "name");
        if (!name.isEmpty() && !Names.isLabel(name)) {
            pool.reportField(NameMessages.LABEL, NameMessages.LABEL_EXAMPLE, "metadata", "name");
        }
        Node spec = pool.object("spec");
        timeout(spec, "nodeDrainTimeout");
        timeout(spec, "nodeVolumeDetachTimeout");
        MetadataRules.checkLabels(spec, "nodeLabels");
        taints(spec);
        stuckRollout(spec.object("management"));
    }

    /** Kubernetes takes no node with such taints. */
    private static void taints(Node spec) {
        Set<String> seen = new HashSet<>();
        for (Node taint : spec.objects("taints")) {
            String key = taint.text("key");
            if (taint.text("value").length() > Names.LABEL_LENGTH) {
                taint.reportField("must be no more than 63 bytes", "", "value");
            }
            if (!seen.add(key + ":" + taint.text("effect"))) {
                taint.reportField("another taint has the same key and effect", "one of them", "key");
            }
        }
    }

    private static void timeout(Node spec, String field) {
        String text = spec.text(field);
        boolean none = text.isEmpty() || text.equals("0");
        if (!none && Times.seconds(text).isEmpty()) {
            spec.reportField("must be a duration that is not negative", "such as 0s, 15m or 1h30m", field);
        }
    }

    private static void stuckRollout(Node management) {
        Object surge = management.value("replace", "rollingUpdate", "maxSurge");
        Object unavailable = management.value("replace", "rollingUpdate", "maxUnavailable");
        if (isZero(surge) && isZero(unavailable)) {
            management.reportField(
                    "maxSurge and maxUnavailable must not both be 0, or no node can ever be replaced",
                    "1 for one of them",
                    "replace",
                    "rollingUpdate");
        }
    }

    private static boolean isZero(@Nullable Object count) {
        return count != null
                && (count.toString().equals("0") || count.toString().equals("0%"));
    }
}
