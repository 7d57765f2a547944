package io.hcp4j.cli.verify;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Form;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.cli.frame.TextTable;
import io.hcp4j.cli.frame.Word;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.guest.GuestClusters;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePools;
import io.hcp4j.domain.verify.ClusterVerification;
import io.hcp4j.domain.verify.Finding;
import io.hcp4j.domain.verify.NamedCertificates;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** {@code verify NAME}: the checks of the documentation's last step in one command (row S14). */
public final class VerifyCommand implements Action {
    private final Flags flags = new Flags();
    private final Word name = flags.word("NAME", "The hosted cluster.");
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
    private final Invocation invocation;

    /** A command of one run. */
    public VerifyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        String namespace = invocation.options().namespace();
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(namespace, name.value());
        ClusterApi management = invocation.clusters().management();
        HostedCluster cluster = management.get(key).map(HostedClusterWire::read).orElseThrow(() -> HcpException.of(
                        ErrorCode.NOT_FOUND, "there is no " + key)
                .key(key)
                .remedy("NAME and --namespace of a cluster that exists: hcp4j get clusters -A")
                .build());
        List<Finding> findings = new ClusterVerification(
                        cluster,
                        new NodePools(management).of(namespace, name.value()),
                        new NamedCertificates(cluster, management, Instant.now()),
                        () -> new GuestClusters(invocation.clusters()).openBriefly(namespace, name.value()))
                .findings();
        boolean passed = findings.stream().allMatch(Finding::passed);
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(document(key, passed, findings)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(document(key, passed, findings)));
            default -> table(findings);
        }
        // What to do about a certificate is said with it, and explain does not read certificates.
        if (findings.stream()
                .anyMatch(each -> !each.passed() && !each.check().equals(ClusterVerification.CERTIFICATE))) {
            invocation.remark("next: hcp4j explain " + name.value());
        }
        return passed ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void table(List<Finding> findings) {
        TextTable table = new TextTable("CHECK", "RESULT", "DETAIL");
        findings.forEach(finding -> table.row(finding.check(), word(finding), finding.detail()));
        table.print(invocation.out());
    }

    private static Document document(ResourceKey key, boolean passed, List<Finding> findings) {
        return Form.VERIFICATION.of(Map.of(
                "of",
                Map.of("kind", key.kind().kind(), "namespace", key.namespace(), "name", key.name()),
                "passed",
                passed,
                "checks",
                findings.stream()
                        .map(finding -> Map.of(
                                "check", finding.check(),
                                "result", word(finding),
                                "detail", finding.detail()))
                        .toList()));
    }

    private static String word(Finding finding) {
        return finding.passed() ? "passed" : "failed";
    }
}
