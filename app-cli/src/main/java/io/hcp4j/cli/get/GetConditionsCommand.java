package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.domain.inventory.ListConditions;
import io.hcp4j.domain.inventory.ListConditionsUseCase;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.overview.ConditionOverview;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * {@code get conditions}: what HyperShift says of a hosted cluster and its node pools, with whether that is as it should be: of some
 * conditions {@code False} is the good news.
 */
public final class GetConditionsCommand implements Action {
    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final Flag<Boolean> unexpected = flags.flag("--unexpected")
            .help("Only those that are not as they should be.")
            .onOff(false);
    private final WatchOption watch;
    private final OutputOptions output = new OutputOptions(flags, EnumSet.complementOf(EnumSet.of(OutputFormat.NAME)));
    private final Invocation invocation;

    /** A command of one run. */
    public GetConditionsCommand(Invocation invocation) {
        this.cluster = new ClusterOption(flags, invocation);
        this.watch = new WatchOption(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        ListResult<ConditionOverview> list = new ListConditionsUseCase(invocation.clusters())
                .execute(new ListConditions(cluster.namespace(), cluster.name(), unexpected.value()));
        ConditionRows rows = new ConditionRows(invocation, output);
        if (watch.given()) {
            return watch.follow(list.watch(), rows::each);
        }
        List<ConditionOverview> conditions = new ArrayList<>();
        list.pages().forEachRemaining(conditions::addAll);
        rows.all(conditions);
        if (conditions.isEmpty()) {
            invocation.remark("no conditions" + (unexpected.value() ? " that are not as they should be" : ""));
        }
        return ExitCode.DONE;
    }
}
