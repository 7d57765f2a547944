package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.background.BackgroundSandbox;
import io.hcp4j.cli.background.SandboxLocation;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.remedy.Suggestions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sandbox.instance.InstanceFolder;
import io.hcp4j.sandbox.instance.SandboxDescriptor;
import java.nio.file.Path;

/** {@code --data-dir}: which sandbox is meant. */
final class FolderOption {
    private final Flag<String> folder;
    private final CommandContext invocation;

    FolderOption(Flags flags, CommandContext invocation) {
        this.invocation = invocation;
        this.folder = flags.flag("--data-dir")
                .label("DIR")
                .help("The sandbox's folder (default: $HCP4J_SANDBOX_DIR, $XDG_STATE_HOME/hcp4j/sandbox,"
                        + " ~/.local/state/hcp4j/sandbox).")
                .text("");
    }

    InstanceFolder folder() {
        return folder.value().isEmpty()
                ? SandboxLocation.of(invocation.environment())
                : InstanceFolder.at(Path.of(folder.value()));
    }

    /** A command for this sandbox, for the user. */
    String command(String words) {
        return "hcp4j " + words
                + (folder.value().isEmpty() ? "" : " " + folder.name() + " " + Suggestions.quoted(folder.value()));
    }

    /** Whether commands with {@code --sandbox} find this folder too. */
    boolean usual() {
        return folder().root()
                .equals(SandboxLocation.of(invocation.environment()).root());
    }

    BackgroundSandbox background() {
        return new BackgroundSandbox(folder(), invocation.environment(), invocation::info, invocation.deadline());
    }

    /**
     * The management cluster of the one that runs.
     *
     * @throws HcpException NOT_FOUND when none does
     */
    ClusterApi management() {
        running();
        return invocation.clusters().open(background().settings());
    }

    /**
     * The one that runs.
     *
     * @throws HcpException NOT_FOUND when none does
     */
    SandboxDescriptor running() {
        return folder().running().orElseThrow(() -> HcpException.of(
                        ErrorCode.NOT_FOUND, "the sandbox is not running (folder: " + folder().root() + ")")
                .remedy(command("sandbox up --detach"))
                .build());
    }
}
