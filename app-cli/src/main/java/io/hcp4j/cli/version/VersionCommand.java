package io.hcp4j.cli.version;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.cluster.ServerVersion;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code version}: offline unless {@code --server} asks for more. */
public final class VersionCommand implements Command {
    private final Flags flags = new Flags();

    private final Flag<Boolean> server = flags.flag("--server")
            .help("Ask the management cluster for its version as well.")
            .onOff(false);
    private final Flag<Boolean> clientOnly = flags.flag("--client-only")
            .help("Send no request. This is the default; accepted because hcp has it.")
            .onOff(false);
    private final Flag<Boolean> commitOnly = flags.flag("--commit-only")
            .help("Print nothing but the commit this program was built from.")
            .onOff(false);
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));

    private final CommandContext invocation;

    /** A command of one run. */
    public VersionCommand(CommandContext invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        Build build = Build.current();
        if (commitOnly.value()) {
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
        if (server.value() && !clientOnly.value()) {
            ServerVersion version = invocation.clusters().management().version();
            shown.put("serverVersion", Map.of("gitVersion", version.gitVersion(), "platform", version.platform()));
            if (format == OutputFormat.TABLE) {
                invocation.out().println("Server Version: " + version.gitVersion() + " (" + version.platform() + ")");
            }
        }
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(OutputKind.VERSION.document(shown)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(OutputKind.VERSION.document(shown)));
            default -> invocation.out().flush();
        }
        return ExitCode.DONE;
    }
}
