package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.FaultBoard;
import java.util.Arrays;

/** Which sandbox's faults are meant, and which of them. */
final class FaultOption {
    private final FolderOption place;

    FaultOption(Flags flags, Invocation invocation) {
        this.place = new FolderOption(flags, invocation);
    }

    /** Begins the declaration of the flag that names a fault. */
    static Flags.Declaration name(Flags flags, String help) {
        return flags.flag("--name")
                .label("FAULT")
                .help(help + " \"hcp4j sandbox fault list\" shows all.")
                .offers(keys());
    }

    /** The fault of a name. */
    static Fault of(Flag<String> name) {
        return Fault.of(name.value())
                .orElseThrow(() -> UsageException.notAmong(name.name(), name.value(), Arrays.asList(keys())));
    }

    FaultBoard board() {
        return new FaultBoard(place.management());
    }

    private static String[] keys() {
        return Arrays.stream(Fault.values()).map(Fault::key).toArray(String[]::new);
    }
}
