package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;

/** Whether to write, and what to print instead. */
final class RenderOptions {
    final Flag<Boolean> render;
    final Flag<String> into;
    final Flag<Boolean> sensitive;
    final Flag<String> dryRun;
    final Flag<Boolean> rollback;
    final Flag<Boolean> wait;

    RenderOptions(Flags flags) {
        flags.section("Execution and output");
        render = flags.flag("--render")
                .help("Print the objects as YAML and write nothing.")
                .onOff(false);
        into = flags.flag("--render-into")
                .label("FILE")
                .help("Write the objects as YAML into a file and nothing to the cluster.")
                .text("");
        sensitive = flags.flag("--render-sensitive").help("Render Secrets too.").onOff(false);
        dryRun = flags.flag("--dry-run")
                .label("MODE")
                .offers("none", "client", "server")
                .help("none, client (print what would be created) or server (let the server check it) (default: none).")
                .text("none");
        rollback = flags.flag("--rollback")
                .help("Delete what this run created when it fails half-way.")
                .onOff(false);
        wait = flags.flag("--wait")
                .help("Wait until the cluster is rolled out. Needs --node-pool-replicas above 0.")
                .onOff(false);
    }
}
