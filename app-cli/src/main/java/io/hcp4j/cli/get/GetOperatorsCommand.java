package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.overview.OperatorOverview;
import io.hcp4j.ports.document.Ages;
import java.time.Instant;
import java.util.List;

/** {@code get operators}: the operators of a hosted cluster, in the columns of {@code oc get clusteroperators}. */
public final class GetOperatorsCommand implements Action {
    private static final List<String> HEADINGS =
            List.of("NAME", "VERSION", "AVAILABLE", "PROGRESSING", "DEGRADED", "SINCE", "MESSAGE");

    private final Flags flags = new Flags();
    private final GuestList list;

    /** A command of one run. */
    public GetOperatorsCommand(Invocation invocation) {
        this.list = new GuestList(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        Columns columns = new Columns(HEADINGS, object -> {
            OperatorOverview operator = OperatorOverview.of(object);
            return List.of(
                    operator.name(),
                    operator.version(),
                    operator.available(),
                    operator.progressing(),
                    operator.degraded(),
                    Ages.since(operator.since(), Instant.now()),
                    operator.message());
        });
        return list.show(GuestKinds.CLUSTER_OPERATOR, columns, "operators");
    }
}
