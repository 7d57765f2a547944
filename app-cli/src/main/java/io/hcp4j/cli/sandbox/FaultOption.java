package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.sandbox.faults.Fault;
import io.hcp4j.sandbox.faults.FaultBoard;
import java.util.Arrays;

/** Which sandbox's faults are meant, and which of them. */
final class FaultOption {
    private final FolderOption place;
    private final Invocation invocation;

    FaultOption(Flags flags, Invocation invocation) {
        this.place = new FolderOption(flags, invocation);
        this.invocation = invocation;
    }

    /** Declares the flag that names a fault. */
    static Flag<String> name(Flags flags, String help) {
        return flags.flag("--name")
                .label("FAULT")
                .help(help + " \"hcp4j sandbox fault list\" shows all.")
                .offers(Arrays.stream(Fault.values()).map(Fault::key).toArray(String[]::new))
                .text("");
    }

    /** The fault of a name. */
    static Fault of(Flag<String> name) {
        return Fault.of(name.value())
                .orElseThrow(() -> new UsageException(
                        name.name() + ": \"" + name.value() + "\" is no fault", "one of: hcp4j sandbox fault list"));
    }

    FaultBoard board() {
        place.running();
        return new FaultBoard(invocation
                .clusters()
                .open(new KubeconfigSource.File(place.folder().kubeconfig("management"), "")));
    }
}
