package io.hcp4j.cli.kubeconfig;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.PrivateFile;
import io.hcp4j.domain.kubeconfig.GuestKubeconfigs;
import io.hcp4j.domain.kubeconfig.MergedKubeconfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code create kubeconfig}: the kubeconfig of one hosted cluster, or of all in the namespace merged into one. */
public final class CreateKubeconfigCommand implements Action {
    private final Flags flags = new Flags();

    private final Flag<String> name = flags.flag("--name")
            .label("NAME")
            .help("The hosted cluster (default: all of the namespace, one context each).")
            .text("");
    private final Flag<String> output = flags.flag("--output")
            .label("FILE")
            .help("Write to a file that only its owner can read (default: standard output).")
            .text("");
    private final Flag<Boolean> overwrite = flags.flag("--overwrite")
            .help("Replace the file of --output if it has other contents.")
            .onOff(false);

    private final Invocation invocation;

    /** A command of one run. */
    public CreateKubeconfigCommand(Invocation invocation) {
        this.invocation = invocation;
        flags.flag("--port-forward").help("Of no effect on KubeVirt.").hidden().onOff(false);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        byte[] kubeconfig = name.value().isEmpty() ? all() : one();
        if (output.value().isEmpty()) {
            invocation.out().write(kubeconfig, 0, kubeconfig.length);
        } else {
            new PrivateFile(Path.of(output.value())).write(kubeconfig, overwrite.value());
            invocation.remark("kubeconfig written to " + output.value());
        }
        return ExitCode.DONE;
    }

    private byte[] one() {
        return kubeconfigs().of(invocation.options().namespace(), name.value());
    }

    private byte[] all() {
        MergedKubeconfig merged = kubeconfigs().ofAll(invocation.options().namespace());
        merged.skipped().forEach(skipped -> invocation.remark("left out: " + skipped));
        int count = merged.contexts().size();
        invocation.remark("kubeconfig with " + count + (count == 1 ? " context" : " contexts"));
        return invocation.text().writeYaml(merged.config()).getBytes(StandardCharsets.UTF_8);
    }

    private GuestKubeconfigs kubeconfigs() {
        return new GuestKubeconfigs(invocation.clusters().managementCluster(), invocation.text());
    }
}
