package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.cli.version.Build;
import io.hcp4j.sandbox.instance.EngineChoice;
import io.hcp4j.sandbox.instance.InstanceFolder;
import io.hcp4j.sandbox.instance.InstanceOptions;
import io.hcp4j.sandbox.instance.StateManifest;
import io.hcp4j.sandbox.world.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What kind of sandbox to start. */
final class SandboxOptions {
    private static final StateManifest USUAL = new StateManifest(EngineChoice.EMBEDDED, Profile.SMALL);

    private final Flag<EngineChoice> engine;
    private final Flag<Profile> profile;
    private final Flag<Integer> speed;
    private final Flag<Boolean> ephemeral;

    SandboxOptions(Flags flags) {
        ephemeral = flags.flag("--ephemeral")
                .help(
                        "Keep no state: its clusters are lost when it stops (default: their state is kept in the folder).")
                .onOff(false);
        profile = flags.flag("--profile")
                .label("SIZE")
                .help("The capacity of its clusters: small, about ten hosted clusters, or fleet, a thousand"
                        + " (default: as the folder's state, else small).")
                .choice(Profile.class, USUAL.profile());
        engine = flags.flag("--engine")
                .label("ENGINE")
                .help("Its API servers: embedded, or kube for the kube-apiserver and etcd in $KUBEBUILDER_ASSETS"
                        + " (default: as the folder's state, else embedded).")
                .choice(EngineChoice.class, USUAL.engine());
        speed = flags.flag("--speed")
                .label("N")
                .help("How many seconds pass in it in one second, 1 or more (default: " + InstanceOptions.USUAL_SPEED
                        + ", a cluster in half a minute).")
                .number(InstanceOptions.USUAL_SPEED);
    }

    InstanceOptions instanceOptions(InstanceFolder folder) {
        if (speed.value() < 1) {
            throw new UsageException(
                    speed.name() + ": \"" + speed.value() + "\" is too slow (allowed: 1 or more)",
                    "@HcpSandbox(speed = 0) in a JUnit test, for time that is moved on by hand");
        }
        StateManifest usual = ephemeral.value() ? USUAL : folder.kept().orElse(USUAL);
        return new InstanceOptions(
                engine.given() ? engine.value() : usual.engine(),
                profile.given() ? profile.value() : usual.profile(),
                speed.value(),
                ephemeral.value(),
                Build.current().version());
    }

    /** The same as flags. */
    static List<String> flags(InstanceOptions options) {
        List<String> flags = new ArrayList<>(List.of(
                "--engine", word(options.engine()),
                "--profile", word(options.profile()),
                "--speed", Integer.toString((int) options.speed())));
        flags.add("--ephemeral=" + options.ephemeral());
        return flags;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
