package io.hcp4j.cli.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A command with one flag of each type; it prints their values, or does what the test says. */
final class SampleCommand implements Command {
    private final Flags flags = new Flags();
    private final Flag<String> name = flags.flag("--name").label("NAME").text("example");
    private final Flag<Integer> replicas = flags.flag("--node-pool-replicas").number(2);
    private final Flag<Boolean> attach = flags.flag("--attach-default-network").onOff(true);
    private final Flag<Boolean> render = flags.flag("--render").onOff(false);
    private final Flag<List<String>> networks =
            flags.flag("--additional-network").texts();
    private final Flag<List<String>> zones = flags.flag("--zones-list").list();
    private final Flag<Map<String, String>> labels = flags.flag("--labels").pairs();
    private final Flag<Duration> drain = flags.flag("--drain").duration(Duration.ofMinutes(1));

    private final CommandContext invocation;
    private final Supplier<ExitCode> work;

    private SampleCommand(CommandContext invocation, Supplier<ExitCode> work) {
        this.invocation = invocation;
        this.work = work;
    }

    static CommandNode.Group tree(Supplier<ExitCode> work) {
        CommandNode.Leaf leaf =
                new CommandNode.Leaf("kubevirt", "On KubeVirt.", invocation -> new SampleCommand(invocation, work));
        return new CommandNode.Group(
                "tool", "A tool.", List.of(new CommandNode.Group("create", "Create things.", List.of(leaf))));
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        for (Flag<?> flag : List.of(name, replicas, attach, render, networks, zones, labels, drain)) {
            if (flag.given()) {
                invocation.out().println(flag.name() + " " + flag.value());
            }
        }
        invocation.out().println("attach " + attach.value() + ", render " + render.value());
        return work.get();
    }
}
