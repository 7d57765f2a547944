package io.hcp4j.cli.manifest;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.domain.manifest.OwnManager;
import io.hcp4j.ports.cluster.ClusterApi;

/** Under which name files are applied. */
final class ManagerFlag {
    private static final int LONGEST = 128;

    private final Flag<String> manager;

    ManagerFlag(Flags flags) {
        this.manager = flags.flag("--field-manager")
                .label("NAME")
                .help(
                        "Who owns the fields that the files state; people and pipelines that apply the same files may share one"
                                + " (default: hcp4j-apply:USER, as the server knows you).")
                .text("");
    }

    String on(ClusterApi management) {
        if (manager.value().length() > LONGEST) {
            throw new UsageException(manager.name() + ": a name has at most " + LONGEST + " characters", "");
        }
        return manager.value().isEmpty() ? OwnManager.on(management) : manager.value();
    }
}
