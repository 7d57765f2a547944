package io.hcp4j.cli.frame;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A command with one flag of each type; it prints their values, or does what the test says. */
final class SampleAction implements Action {
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

    private final Invocation invocation;
    private final Supplier<ExitCode> work;

    private SampleAction(Invocation invocation, Supplier<ExitCode> work) {
        this.invocation = invocation;
        this.work = work;
    }

    static Branch.Group tree(Supplier<ExitCode> work) {
        Branch.Leaf leaf =
                new Branch.Leaf("kubevirt", "On KubeVirt.", invocation -> new SampleAction(invocation, work));
        return new Branch.Group(
                "tool", "A tool.", List.of(new Branch.Group("create", "Create things.", List.of(leaf))));
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
