package io.hcp4j.domain.readiness;

import io.hcp4j.domain.overview.OperatorOverview;
import io.hcp4j.ports.document.Document;
import java.util.Collection;
import java.util.List;

/** Whether the ClusterOperators of a guest cluster are ready. */
public final class OperatorReadiness {
    private OperatorReadiness() {}

    /** Every operator is available and none is degraded. A guest cluster that has no operators yet is not ready. */
    public static Progress available(Collection<Document> operators) {
        List<OperatorOverview> overviews =
                operators.stream().map(OperatorOverview::of).toList();
        List<OperatorOverview> pending =
                overviews.stream().filter(operator -> !ready(operator)).toList();
        String count = (overviews.size() - pending.size()) + " of " + overviews.size() + " operators";
        if (overviews.isEmpty()) {
            return Progress.pending("none yet", count, "");
        }
        return pending.isEmpty()
                ? Progress.reached("available", count)
                : Progress.pending(
                        "not available",
                        count,
                        pending.get(0).name() + ": " + pending.get(0).message());
    }

    /** An operator is available and not degraded. */
    public static boolean ready(OperatorOverview operator) {
        return operator.available().equals("True") && !operator.degraded().equals("True");
    }
}
