package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.overview.ConditionOverview;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

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
        // For its failure when there is no such cluster.
        cluster.find();
        ClusterApi management = invocation.clusters().management();
        List<ListQuery> objects = objects();
        ConditionRows rows = new ConditionRows(invocation, output);
        if (watch.given()) {
            return watch.follow(
                    new JointWatch(objects.stream()
                            .map(query -> management.watch(WatchQuery.after(query, "")))
                            .toList()),
                    new WatchedConditions(object -> conditions(object).toList(), rows::each));
        }
        List<ConditionOverview> conditions = new ArrayList<>();
        objects.forEach(query -> new ObjectPages(management, query)
                .forEachRemaining(
                        page -> page.stream().flatMap(this::conditions).forEach(conditions::add)));
        rows.all(conditions);
        if (conditions.isEmpty()) {
            invocation.remark("no conditions" + (unexpected.value() ? " that are not as they should be" : ""));
        }
        return ExitCode.DONE;
    }

    private List<ListQuery> objects() {
        String namespace = invocation.options().namespace();
        return List.of(
                ListQuery.in(HypershiftKinds.HOSTED_CLUSTER, namespace).withFields("metadata.name=" + cluster.name()),
                ListQuery.in(HypershiftKinds.NODE_POOL, namespace));
    }

    /** Those of the cluster or one of its pools that are asked for. */
    private Stream<ConditionOverview> conditions(Document object) {
        boolean of = object.kind().equals(HypershiftKinds.HOSTED_CLUSTER.kind())
                || object.text("spec", "clusterName").orElse("").equals(cluster.name());
        return ConditionOverview.of(object).stream()
                .filter(condition -> of)
                .filter(condition -> !unexpected.value() || condition.well().equals("no"));
    }
}
