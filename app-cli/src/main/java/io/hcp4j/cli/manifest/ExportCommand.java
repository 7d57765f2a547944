package io.hcp4j.cli.manifest;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.cli.frame.Word;
import io.hcp4j.domain.manifest.ExportCluster;
import io.hcp4j.domain.manifest.ExportClusterUseCase;
import io.hcp4j.domain.manifest.ExportedCluster;
import io.hcp4j.domain.manifest.SecretForm;
import io.hcp4j.ports.cluster.ResourceKey;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** {@code export NAME}: a hosted cluster as manifests that can be kept in files, compared and applied. */
public final class ExportCommand implements Action {
    private final Flags flags = new Flags();
    private final Word name = flags.word("NAME", "The hosted cluster.");
    private final Flag<SecretForm> secrets = flags.flag("--secrets")
            .label("FORM")
            .help(
                    "What becomes of Secrets: omit (left out), reference (without their data, to be sealed or fetched from"
                            + " a vault) or include (with it) (default: omit).")
            .choice(SecretForm.class, SecretForm.OMIT);
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.YAML, OutputFormat.JSON), OutputFormat.YAML);
    private final Invocation invocation;

    /** A command of one run. */
    public ExportCommand(Invocation invocation) {
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
                .execute(new ExportCluster(invocation.options().namespace(), name.value(), secrets.value()));
        new ManifestText(invocation).print(exported.manifests(), format);
        remark(exported);
        return ExitCode.DONE;
    }

    private void remark(ExportedCluster exported) {
        if (!exported.omitted().isEmpty()) {
            invocation.remark((secrets.value() == SecretForm.OMIT ? "left out: " : "without data: ")
                    + names(exported.omitted()) + "; --secrets include has them whole");
        }
        if (secrets.value() == SecretForm.INCLUDE) {
            invocation.remark("the Secrets are in it with their data: it is not for everybody");
        }
        if (exported.signedAddress()) {
            invocation.remark("left out: the signed address of the etcd snapshot; --secrets include has it");
        }
        if (!exported.missing().isEmpty()) {
            invocation.remark("referred to, but not there: " + names(exported.missing()));
        }
    }

    private static String names(List<ResourceKey> keys) {
        return keys.stream().map(ResourceKey::toString).collect(Collectors.joining(", "));
    }
}
