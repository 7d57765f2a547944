package io.hcp4j.cli.version;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.cluster.ServerVersion;
import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code version}: offline unless {@code --server} asks for more. */
public final class VersionCommand implements Action {
    @Option(names = "--server", description = "Ask the management cluster for its version as well.")
    boolean server;

    @Option(names = "--client-only", description = "Ask nobody. This is the default; accepted because hcp has it.")
    boolean clientOnly;

    @Option(names = "--commit-only", description = "Print nothing but the commit this program was built from.")
    boolean commitOnly;

    @Mixin
    final OutputOptions output = new OutputOptions();

    private final Invocation invocation;

    /** A command of one run. */
    public VersionCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.among(Set.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
        Build build = Build.current();
        if (commitOnly) {
            invocation.out().println(build.commit());
            return ExitCode.DONE;
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "clientVersion",
                Map.of(
                        "version", build.version(),
                        "commit", build.commit(),
                        "java", System.getProperty("java.version", ""),
                        "api", HypershiftKinds.HOSTED_CLUSTER.apiVersion()));
        if (format == OutputFormat.TABLE) {
            invocation.out().println("Client Version: hcp4j " + build.version() + " (commit " + build.commit() + ")");
            invocation.out().println("Hosted Cluster API: " + HypershiftKinds.HOSTED_CLUSTER.apiVersion());
        }
        if (server && !clientOnly) {
            ServerVersion version = invocation.clusters().managementCluster().version();
            shown.put("serverVersion", Map.of("gitVersion", version.gitVersion(), "platform", version.platform()));
            if (format == OutputFormat.TABLE) {
                invocation.out().println("Server Version: " + version.gitVersion() + " (" + version.platform() + ")");
            }
        }
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(Document.of(shown)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(Document.of(shown)));
            default -> invocation.out().flush();
        }
        return ExitCode.DONE;
    }
}
