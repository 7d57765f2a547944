package io.hcp4j.cli.infra;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.input.PrivateFile;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.infra.account.AccountKubeconfig;
import io.hcp4j.domain.infra.account.InfraAccount;
import io.hcp4j.domain.infra.account.PrepareInfra;
import io.hcp4j.domain.infra.account.PrepareInfraUseCase;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.ports.connection.KubeconfigSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code infra prepare}: makes the account of a hosted cluster on its infrastructure cluster, as administrator of that one, and writes a
 * kubeconfig of exactly its rights. The management cluster is not asked for anything.
 */
public final class InfraPrepareCommand implements Command {
    private final Flags flags = new Flags();
    private final Flag<String> admin = flags.flag("--infra-kubeconfig-file")
            .label("FILE")
            .help("A kubeconfig of an administrator of the infrastructure cluster.")
            .required()
            .text("");
    private final Flag<String> namespace = flags.flag("--infra-namespace")
            .label("NAME")
            .help("The namespace for the VMs; created when missing.")
            .required()
            .text("");
    private final NameArgument name =
            NameArgument.typed(flags, "The hosted cluster that the account is for.", ObjectType.CLUSTER);
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
        InfraAccount account = new InfraAccount(name.value(), namespace.value());
        if (render.value()) {
            String lead = "";
            for (PlannedObject object : account.objects()) {
                invocation.out().print(lead + invocation.text().writeYaml(object.document()));
                lead = "---\n";
            }
            return ExitCode.DONE;
        }
        String file = output.value().isEmpty() ? name.value() + "-infra.kubeconfig" : output.value();
        PrivateFile destination = new PrivateFile(Path.of(file));
        Optional<String> present = destination.present().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        if (!overwrite.value()
                && present.filter(text -> !new AccountKubeconfig(invocation.text()).isOf(account, text))
                        .isPresent()) {
            throw destination.taken();
        }
        KubeconfigSource administrator =
                new KubeconfigSource.File(Path.of(admin.value()).toAbsolutePath(), "");
        String kubeconfig = new PrepareInfraUseCase(invocation.clusters())
                .execute(new PrepareInfra(account, administrator), this::print)
                .kubeconfig();
        destination.write(kubeconfig.getBytes(StandardCharsets.UTF_8), overwrite.value());
        invocation.info("kubeconfig of the account written to " + file);
        invocation.info("next: hcp4j create cluster kubevirt --name " + name.value() + " --infra-kubeconfig-file "
                + file + " --infra-namespace " + namespace.value() + " ...");
        return ExitCode.DONE;
    }

    private void print(ProgressEvent event) {
        invocation.out().println(event.message());
        invocation.out().flush();
    }
}
