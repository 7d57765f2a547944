package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.overview.NodeOverview;
import io.hcp4j.ports.document.Ages;
import java.time.Instant;
import java.util.List;

/** {@code get nodes}: the nodes of a hosted cluster, in the columns of {@code kubectl get nodes}. */
public final class GetNodesCommand implements Action {
    private static final List<String> HEADINGS = List.of("NAME", "STATUS", "ROLES", "AGE", "VERSION");

    private final Flags flags = new Flags();
    private final GuestList list;

    /** A command of one run. */
    public GetNodesCommand(Invocation invocation) {
        this.list = new GuestList(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        Instant now = Instant.now();
        Columns columns = new Columns(HEADINGS, object -> {
            NodeOverview node = NodeOverview.of(object);
            return List.of(node.name(), node.status(), node.roles(), Ages.since(node.created(), now), node.version());
        });
        list.print(GuestKinds.NODE, columns, "nodes");
        return ExitCode.DONE;
    }
}
