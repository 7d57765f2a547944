package io.hcp4j.cli.infra;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.PrivateFile;
import io.hcp4j.domain.infra.account.AccountKubeconfig;
import io.hcp4j.domain.infra.account.InfraAccount;
import io.hcp4j.domain.infra.account.PrepareInfra;
import io.hcp4j.domain.infra.account.PrepareInfraUseCase;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.domain.progress.ProgressEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code infra prepare}: makes the account of a hosted cluster on its infrastructure cluster, as administrator of that one, and writes a
 * kubeconfig of exactly its rights. The management cluster is not asked for anything.
 */
public final class InfraPrepareCommand implements Command {
    private final Flags flags = new Flags();
    private final AccountOptions account = new AccountOptions(
            flags, "The namespace for the VMs; created when missing.", "The hosted cluster that the account is for.");
    private final Flag<String> output = flags.flag("--output")
            .label("FILE")
            .help("The file for the account's kubeconfig; only its owner can read it (default: NAME-infra.kubeconfig).")
            .text("");
    private final Flag<Boolean> overwrite = flags.flag("--overwrite")
            .help("Replace the file of --output if it has other contents.")
            .onOff(false);
    private final Flag<Boolean> render = flags.flag("--render")
            .help("Print the objects as YAML and send no request; the token is not among them.")
            .onOff(false);
    private final CommandContext invocation;

    /** A command of one run. */
    public InfraPrepareCommand(CommandContext invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        InfraAccount wanted = account.account();
        if (render.value()) {
            String lead = "";
            for (PlannedObject object : wanted.objects()) {
                invocation.out().print(lead + invocation.text().writeYaml(object.document()));
                lead = "---\n";
            }
            return ExitCode.DONE;
        }
        String file = output.value().isEmpty() ? account.name() + "-infra.kubeconfig" : output.value();
        PrivateFile destination = new PrivateFile(Path.of(file));
        Optional<String> present = destination.present().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        if (!overwrite.value()
                && present.filter(text -> !new AccountKubeconfig(invocation.text()).isOf(wanted, text))
                        .isPresent()) {
            throw destination.taken();
        }
        String kubeconfig = new PrepareInfraUseCase(invocation.clusters())
                .execute(new PrepareInfra(wanted, account.administrator()), this::print)
                .kubeconfig();
        destination.write(kubeconfig.getBytes(StandardCharsets.UTF_8), overwrite.value());
        invocation.info("kubeconfig of the account written to " + file);
        invocation.info("next: hcp4j create cluster kubevirt --name " + account.name() + " --infra-kubeconfig-file "
                + file + " --infra-namespace " + account.namespace() + " ...");
        return ExitCode.DONE;
    }

    private void print(ProgressEvent event) {
        invocation.out().println(event.message());
        invocation.out().flush();
    }
}
