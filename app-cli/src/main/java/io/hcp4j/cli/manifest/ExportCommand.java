package io.hcp4j.cli.manifest;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.domain.manifest.export.ExportCluster;
import io.hcp4j.domain.manifest.export.ExportClusterUseCase;
import io.hcp4j.domain.manifest.export.ExportedCluster;
import io.hcp4j.domain.manifest.export.SecretExportMode;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** {@code export NAME}: a hosted cluster as manifests that can be kept in files, compared and applied. */
public final class ExportCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.typed(flags, "The hosted cluster.", ObjectType.CLUSTER);
    private final Flag<SecretExportMode> secrets = flags.flag("--secrets")
            .label("FORM")
            .help("How Secrets are exported: omit (left out), reference (without their data, to be sealed or fetched"
                    + " from a vault) or include (with their data) (default: omit).")
            .choice(SecretExportMode.class, SecretExportMode.OMIT);
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.YAML, OutputFormat.JSON), OutputFormat.YAML);
    private final CommandContext invocation;

    /** A command of one run. */
    public ExportCommand(CommandContext invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        ExportedCluster exported = new ExportClusterUseCase(invocation.clusters())
                .execute(new ExportCluster(invocation.namespace(), name.value(), secrets.value()));
        new ManifestText(invocation).print(exported.manifests(), format);
        remark(exported);
        return ExitCode.DONE;
    }

    private void remark(ExportedCluster exported) {
        if (!exported.omitted().isEmpty()) {
            invocation.info((secrets.value() == SecretExportMode.OMIT ? "left out: " : "without data: ")
                    + names(exported.omitted()) + "; --secrets include exports their data");
        }
        if (secrets.value() == SecretExportMode.INCLUDE) {
            invocation.info("the manifests hold Secrets with their data: keep them private");
        }
        if (exported.signedAddress()) {
            invocation.info("left out: the signed address of the etcd snapshot; --secrets include exports it");
        }
        if (!exported.missing().isEmpty()) {
            invocation.info("referred to, but not found: " + names(exported.missing()));
        }
    }

    private static String names(List<ResourceKey> keys) {
        return keys.stream().map(ResourceKey::toString).collect(Collectors.joining(", "));
    }
}
