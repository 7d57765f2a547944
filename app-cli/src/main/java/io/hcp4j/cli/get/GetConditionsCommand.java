package io.hcp4j.cli.get;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.output.TableOptions;
import io.hcp4j.domain.inventory.ListConditions;
import io.hcp4j.domain.inventory.ListConditionsUseCase;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.overview.ConditionOverview;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * {@code get conditions}: lists the conditions of a hosted cluster and its node pools, and whether each has its expected status, which is
 * {@code False} for some of them.
 */
public final class GetConditionsCommand implements Command {
    private final Flags flags = new Flags();
    private final ClusterOption cluster;
    private final Flag<Boolean> unexpected = flags.flag("--unexpected")
            .help("Only those with an unexpected status.")
            .onOff(false);
    private final WatchOption watch;
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.complementOf(EnumSet.of(OutputFormat.NAME, OutputFormat.CUSTOM_COLUMNS)));
    private final TableOptions tables;
    private final CommandContext invocation;

    /** A command of one run. */
    public GetConditionsCommand(CommandContext invocation) {
        this.cluster = new ClusterOption(flags, invocation);
        this.watch = new WatchOption(flags, invocation);
        this.tables = new TableOptions(flags, invocation);
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
        ConditionPrinter rows = new ConditionPrinter(invocation, output, tables);
        if (watch.given()) {
            return watch.follow(list.watch(), rows::each);
        }
        List<ConditionOverview> conditions = new ArrayList<>();
        list.pages().forEachRemaining(conditions::addAll);
        rows.all(conditions);
        if (conditions.isEmpty()) {
            invocation.info("no conditions" + (unexpected.value() ? " with an unexpected status" : ""));
        }
        return ExitCode.DONE;
    }
}
