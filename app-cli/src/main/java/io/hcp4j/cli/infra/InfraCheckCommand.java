package io.hcp4j.cli.infra;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Form;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.cli.frame.TextTable;
import io.hcp4j.cli.frame.Word;
import io.hcp4j.domain.infra.ClusterInfra;
import io.hcp4j.domain.infra.ClusterInfras;
import io.hcp4j.domain.infra.HypershiftView;
import io.hcp4j.domain.infra.RequirementsCalculator;
import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.infra.check.InfraCheckResult;
import io.hcp4j.domain.infra.check.InfraCheckResult.Outcome;
import io.hcp4j.domain.infra.check.InfraCheckRunner;
import io.hcp4j.domain.infra.check.InfraRequirements;
import io.hcp4j.domain.infra.check.InfraReport;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Severity;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.NodePools;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code infra check NAME}: what creating looks at, for a hosted cluster that exists, with the credentials that it has. */
public final class InfraCheckCommand implements Action {
    /** The management cluster's user is not the one who runs machines there. */
    private static final Set<InfraCheck> OF_OTHERS = Set.of(InfraCheck.OTHER_CLUSTER, InfraCheck.RIGHTS);

    private final Flags flags = new Flags();
    private final Word name = flags.word("NAME", "The hosted cluster.");
    private final SkippedChecks skipped = new SkippedChecks(flags);
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
    private final Invocation invocation;

    /** A command of one run. */
    public InfraCheckCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        Set<String> without = new TreeSet<>(skipped.value().names());
        ClusterApi management = invocation.clusters().management();
        ClusterInfras infras = new ClusterInfras(management);
        ClusterInfra infra = infras.of(invocation.options().namespace(), name.value());
        List<NodePoolSpec> pools = new NodePools(management)
                .of(invocation.options().namespace(), name.value()).stream()
                        .map(NodePool::spec)
                        .toList();
        InfraRequirements needs = RequirementsCalculator.of(infra.cluster(), pools, infra.namespace());
        List<InfraCheckResult> results = new ArrayList<>();
        ClusterApi cluster = management;
        if (infra.placement() instanceof Placement.External external) {
            results.addAll(ofText(external, without));
            cluster = invocation.clusters().infrastructure(external.kubeconfig(), external.source());
        } else {
            OF_OTHERS.forEach(check -> without.add(check.id()));
        }
        results.addAll(new InfraCheckRunner()
                .run(cluster, management, needs, without)
                .results());
        if (!without.contains(InfraCheck.CONDITIONS.id())) {
            results.addAll(HypershiftView.of(infra.cluster()));
        }
        InfraReport report = new InfraReport(results);
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(document(report, infra, cluster)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(document(report, infra, cluster)));
            default -> table(report);
        }
        return new ReportPrinter(invocation).print(report);
    }

    private List<InfraCheckResult> ofText(Placement.External external, Set<String> without) {
        return new CredentialsFindings(invocation, without, true)
                .of(external.kubeconfig(), external.source()).stream()
                        .map(finding -> new InfraCheckResult(
                                finding.rule().id(),
                                finding.severity() == Severity.ERROR ? Outcome.FAILED : Outcome.WARNING,
                                finding.what(),
                                finding.remedy()))
                        .toList();
    }

    private void table(InfraReport report) {
        TextTable table = new TextTable("CHECK", "OUTCOME", "DETAIL");
        report.results().forEach(result -> table.row(result.check(), word(result.outcome()), result.what()));
        table.print(invocation.out());
    }

    private Document document(InfraReport report, ClusterInfra infra, ClusterApi cluster) {
        List<Map<String, Object>> checks = new ArrayList<>();
        for (InfraCheckResult result : report.results()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("check", result.check());
            entry.put("outcome", word(result.outcome()));
            entry.put("detail", result.what());
            entry.put("remedy", result.remedy());
            checks.add(entry);
        }
        return Form.INFRA_CHECK.of(Map.of(
                "cluster", infra.cluster().metadata().name(),
                "server", cluster.server(),
                "namespace", infra.namespace(),
                "usable", report.usable(),
                "checks", checks));
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
