package io.hcp4j.cli.kubeconfig;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.input.PrivateFile;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.kubeconfig.CreateKubeconfig;
import io.hcp4j.domain.kubeconfig.CreateKubeconfigUseCase;
import io.hcp4j.domain.kubeconfig.KubeconfigEntries;
import io.hcp4j.domain.kubeconfig.KubeconfigVariant;
import io.hcp4j.domain.kubeconfig.MergedKubeconfig;
import io.hcp4j.domain.kubeconfig.PublishedKubeconfig;
import io.hcp4j.ports.document.Document;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code create kubeconfig}: the kubeconfig of one hosted cluster, or of all in the namespace merged into one. */
public final class CreateKubeconfigCommand implements Command {
    private final Flags flags = new Flags();

    private final NameArgument name = NameArgument.typedOptional(
            flags, "The hosted cluster (default: all of the namespace, one context each).", ObjectType.CLUSTER);
    private final Flag<String> output = flags.flag("--output")
            .label("FILE")
            .help("Write to a file that only its owner can read (default: standard output).")
            .text("");
    private final Flag<Boolean> overwrite = flags.flag("--overwrite")
            .help("Replace the file of --output if it has other contents.")
            .onOff(false);

    private final Flag<Boolean> custom = flags.flag("--custom")
            .help("The kubeconfig for the cluster's own DNS name (spec.kubeAPIServerDNSName).")
            .onOff(false);
    private final Flag<Boolean> merge = flags.flag("--merge")
            .help("Merge the entries into --output (default: the first file of KUBECONFIG, or ~/.kube/config), which"
                    + " is kept as FILE.bak.")
            .onOff(false);

    private final CommandContext invocation;

    /** A command of one run. */
    public CreateKubeconfigCommand(CommandContext invocation) {
        this.invocation = invocation;
        flags.flag("--port-forward").help("No effect on KubeVirt.").hidden().onOff(false);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        if (custom.value() && name.orEmpty().isEmpty()) {
            throw new UsageException("--custom goes with --name only", "");
        }
        if (merge.value()) {
            return merged();
        }
        byte[] kubeconfig = name.orEmpty().isEmpty() ? all() : one();
        if (output.value().isEmpty()) {
            invocation.out().write(kubeconfig, 0, kubeconfig.length);
        } else {
            new PrivateFile(Path.of(output.value())).write(kubeconfig, overwrite.value());
            invocation.info("kubeconfig written to " + output.value());
        }
        return ExitCode.DONE;
    }

    private byte[] one() {
        return new CreateKubeconfigUseCase(invocation.clusters())
                .execute(new PublishedKubeconfig(invocation.options().namespace(), name.orEmpty(), which()));
    }

    private byte[] all() {
        MergedKubeconfig merged = create();
        int count = merged.contexts().size();
        invocation.info("kubeconfig with " + count + (count == 1 ? " context" : " contexts"));
        return invocation.text().writeYaml(merged.config()).getBytes(StandardCharsets.UTF_8);
    }

    private MergedKubeconfig create() {
        MergedKubeconfig merged = new CreateKubeconfigUseCase(invocation.clusters())
                .execute(new CreateKubeconfig(invocation.options().namespace(), name.orEmpty(), which()));
        merged.skipped().forEach(skipped -> invocation.info("left out: " + skipped));
        return merged;
    }

    private KubeconfigVariant which() {
        return custom.value() ? KubeconfigVariant.CUSTOM : KubeconfigVariant.ADMIN;
    }

    private ExitCode merged() {
        MergedKubeconfig added = create();
        Path path = target();
        PrivateFile file = new PrivateFile(path);
        Document existing = file.present()
                .flatMap(bytes ->
                        invocation.text().readYaml(new String(bytes, StandardCharsets.UTF_8), path.toString()).stream()
                                .findFirst())
                .orElse(Document.empty());
        Document all = KubeconfigEntries.merged(existing, added.config());
        if (all.equals(existing)) {
            // Neither is its backup touched, which holds what was there before the last change.
            invocation.info(path + " has these entries already and is unchanged");
        } else {
            file.backUp().ifPresent(kept -> invocation.info("the former file is kept as " + kept));
            file.write(invocation.text().writeYaml(all).getBytes(StandardCharsets.UTF_8), true);
        }
        added.contexts().forEach(context -> invocation.out().println(context));
        return ExitCode.DONE;
    }

    /** As kubectl writes: into the first file that the variable names. */
    private Path target() {
        if (!output.value().isEmpty()) {
            return Path.of(output.value());
        }
        String first = invocation.environment().getOrDefault("KUBECONFIG", "").split(File.pathSeparator, -1)[0];
        return first.isEmpty()
                ? Path.of(invocation.environment().getOrDefault("HOME", ""), ".kube", "config")
                : Path.of(first);
    }
}
