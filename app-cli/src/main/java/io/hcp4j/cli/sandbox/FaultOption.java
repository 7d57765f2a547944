package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.FaultInjector;
import java.util.Arrays;

/** Which sandbox's faults are meant, and which of them. */
final class FaultOption {
    private final FolderOption place;

    FaultOption(Flags flags, CommandContext invocation) {
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

    FaultInjector board() {
        return new FaultInjector(place.management());
    }

    private static String[] keys() {
        return Arrays.stream(Fault.values()).map(Fault::key).toArray(String[]::new);
    }
}
