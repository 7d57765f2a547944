package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.cli.frame.TextTable;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.overview.ConditionOverview;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Ages;
import io.hcp4j.ports.document.Document;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
    private final Invocation invocation;

    /** A command of one run. */
    public GetConditionsCommand(Invocation invocation) {
        this.cluster = new ClusterOption(flags, invocation);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        List<ConditionOverview> conditions = conditions().stream()
                .filter(condition -> !unexpected.value() || condition.well().equals("no"))
                .toList();
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(document(conditions)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(document(conditions)));
            default -> table(conditions);
        }
        return ExitCode.DONE;
    }

    private List<ConditionOverview> conditions() {
        ClusterApi management = invocation.clusters().managementCluster();
        String namespace = invocation.options().namespace();
        // For its failure when there is no such cluster.
        cluster.find();
        List<ConditionOverview> all = new ArrayList<>();
        management
                .get(HypershiftKinds.HOSTED_CLUSTER.in(namespace, cluster.name()))
                .ifPresent(found -> all.addAll(ConditionOverview.of(found)));
        new ObjectPages(management, ListQuery.in(HypershiftKinds.NODE_POOL, namespace))
                .forEachRemaining(page -> page.stream()
                        .filter(pool ->
                                pool.text("spec", "clusterName").orElse("").equals(cluster.name()))
                        .forEach(pool -> all.addAll(ConditionOverview.of(pool))));
        return all;
    }

    private void table(List<ConditionOverview> conditions) {
        if (conditions.isEmpty()) {
            invocation.remark("no conditions" + (unexpected.value() ? " that are not as they should be" : ""));
            return;
        }
        Instant now = Clock.systemUTC().instant();
        TextTable table = new TextTable("OBJECT", "TYPE", "STATUS", "OK", "AGE", "REASON", "MESSAGE");
        conditions.forEach(condition -> table.row(
                condition.object(),
                condition.type(),
                condition.status(),
                condition.well(),
                Ages.since(condition.since(), now),
                condition.reason(),
                condition.message()));
        table.print(invocation.out());
    }

    private static Document document(List<ConditionOverview> conditions) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (ConditionOverview condition : conditions) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("object", condition.object());
            entry.put("type", condition.type());
            entry.put("status", condition.status());
            entry.put("ok", condition.well());
            entry.put("reason", condition.reason());
            entry.put("since", condition.since());
            entry.put("message", condition.message());
            entries.add(entry);
        }
        return Document.of(Map.of("apiVersion", "hcp4j.io/v1", "kind", "ConditionList", "conditions", entries));
    }
}
