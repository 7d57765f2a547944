package io.hcp4j.cli;

import io.hcp4j.cli.frame.Branch;
import io.hcp4j.cli.frame.Branch.Group;
import io.hcp4j.cli.frame.Branch.Leaf;
import io.hcp4j.cli.version.VersionCommand;
import java.util.List;

/** Every command, by its words. */
final class CommandTree {
    static final Group ROOT = new Group(
            "hcp4j",
            "Hosted control planes on OpenShift Virtualization.",
            List.<Branch>of(new Leaf("version", "Show the version of this program", VersionCommand::new)));

    private CommandTree() {}
}
