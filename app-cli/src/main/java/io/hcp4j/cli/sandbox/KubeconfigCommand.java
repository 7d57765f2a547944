package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.InputFiles;
import io.hcp4j.domain.kubeconfig.GuestKubeconfigs;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** {@code sandbox kubeconfig}: an administrator's kubeconfig of one of its clusters. */
public final class KubeconfigCommand implements Command {
    private static final Set<String> OWN = Set.of("management", "infra");

    private final Flags flags = new Flags();
    private final Flag<String> cluster = flags.flag("--cluster")
            .label("NAME")
            .help("management, infra, or a hosted cluster as NAME or NAMESPACE/NAME (default: management).")
            .offers("management", "infra")
            .text("management");
    private final FolderOption place;
    private final CommandContext invocation;

    /** A command of one run. */
    public KubeconfigCommand(CommandContext invocation) {
        this.invocation = invocation;
        this.place = new FolderOption(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        place.running();
        byte[] kubeconfig = OWN.contains(cluster.value())
                ? new InputFiles(invocation)
                        .read(place.folder().kubeconfig(cluster.value()).toString())
                        .getBytes(StandardCharsets.UTF_8)
                : guest();
        invocation.out().write(kubeconfig, 0, kubeconfig.length);
        return ExitCode.DONE;
    }

    private byte[] guest() {
        int slash = cluster.value().indexOf('/');
        String namespace =
                slash < 0 ? invocation.options().namespace() : cluster.value().substring(0, slash);
        return new GuestKubeconfigs(place.management(), invocation.text())
                .load(namespace, cluster.value().substring(slash + 1));
    }
}
