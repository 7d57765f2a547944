package io.hcp4j.it.rights;

import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.pki.RootCertificate;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.kubetesting.server.KubeconfigText;
import io.hcp4j.ports.connection.Impersonation;
import io.hcp4j.ports.connection.Kubeconfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Runs commands as an administrator to see which rights they use, and then as users who lack one of these. */
final class Measurement {
    private static final int FORBIDDEN = 5;
    private static final String CERTIFICATE = RootCertificate.PEM;

    /** Whether these watch what they list depends on how soon the goal is reached. */
    private static final List<String> WAITING = List.of("wait ", "infra prepare ");

    private final ApiServer management;
    private final ApiServer infrastructure;
    private final Path home;
    private final Path manifests;
    private final Map<String, String> preparations;
    private final AtomicInteger numbers = new AtomicInteger();

    /**
     * Measures on two clusters.
     *
     * @param manifests a file with a hosted cluster
     * @param preparations what an administrator does before each run, by the beginning of the command
     */
    Measurement(
            ApiServer management,
            ApiServer infrastructure,
            Path home,
            Path manifests,
            Map<String, String> preparations) {
        this.management = management;
        this.infrastructure = infrastructure;
        this.home = home;
        this.manifests = manifests;
        this.preparations = preparations;
    }

    MeasuredCommand of(String line) {
        String name = "rights-" + numbers.incrementAndGet();
        Hcp4j user = user(name);
        SortedSet<Right> rights = new TreeSet<>();
        Finished free;
        try (FaultProxy toManagement = FaultProxy.before(management);
                FaultProxy toInfrastructure = FaultProxy.before(infrastructure)) {
            free = run(line, user, name, toManagement.admin(), toInfrastructure.admin(), List.of());
            rights.addAll(used(Right.Place.MANAGEMENT, toManagement));
            rights.addAll(used(Right.Place.INFRASTRUCTURE, toInfrastructure));
        }
        if (WAITING.stream().anyMatch(line::startsWith)) {
            rights.addAll(rights.stream()
                    .filter(right -> right.verb().equals("list"))
                    .map(Right::watched)
                    .toList());
        }
        LimitedUser here = LimitedUser.with(at(Right.Place.MANAGEMENT, rights), management, name);
        LimitedUser there = LimitedUser.with(at(Right.Place.INFRASTRUCTURE, rights), infrastructure, name);
        Kubeconfig infra = infrastructure.admin().actingAs(Impersonation.of(name));
        MeasuredCommand result =
                new MeasuredCommand(MeasuredCommand.shown(line), new TreeSet<>(), new TreeMap<>(), new ArrayList<>());
        List<String> as = List.of("--as=" + name);
        Finished all = run(line, user, name, management.admin(), infra, as);
        if (all.exit() != free.exit()) {
            result.violations().add(line + ": the rights that it uses do not suffice: " + all.err());
        }
        for (Right right : rights) {
            if (ofSandboxes(right)) {
                continue;
            }
            LimitedUser limited = right.place() == Right.Place.MANAGEMENT ? here : there;
            Finished less = limited.without(right, () -> run(line, user, name, management.admin(), infra, as));
            judge(line, right, free, less, result);
        }
        return result;
    }

    private static void judge(String line, Right right, Finished free, Finished less, MeasuredCommand result) {
        String text = less.out() + less.err();
        long named = right.namedIn(text);
        if (named == 0 && right.verb().equals("watch") && less.exit() == free.exit()) {
            // The goal was reached before the watch began.
            result.needed().add(right);
        } else if (named != 1 || (less.exit() != FORBIDDEN && less.exit() != free.exit())) {
            result.violations()
                    .add("%s without the right to %s: exit code %d, the right is named %d times: %s"
                            .formatted(line, right, less.exit(), named, text));
        } else if (less.exit() == FORBIDDEN && less.err().contains("error: ")) {
            result.needed().add(right);
        } else {
            result.optional()
                    .put(
                            right,
                            text.lines()
                                    .filter(each -> right.namedIn(each) > 0)
                                    .findFirst()
                                    .orElse(""));
        }
    }

    private Finished run(String line, Hcp4j user, String name, Kubeconfig here, Kubeconfig there, List<String> more) {
        Path infra = user.file("infra", KubeconfigText.of(there));
        String number = Integer.toString(numbers.incrementAndGet());
        preparations.entrySet().stream()
                .filter(preparation -> line.startsWith(preparation.getKey()))
                .map(preparation ->
                        user.on(management.admin(), "fabric8").run(words(preparation.getValue(), name, number, infra)))
                .filter(prepared -> prepared.exit() != 0)
                .forEach(prepared -> {
                    throw new IllegalStateException(line + ": " + prepared.err());
                });
        List<String> words = Stream.concat(words(line, name, number, infra).stream(), more.stream())
                .toList();
        return user.on(here, "fabric8").run(words);
    }

    private List<String> words(String line, String name, String number, Path infra) {
        Path own = home.resolve(name);
        return List.of(line.replace("{n}", number)
                .replace("{infra}", infra.toString())
                .replace("{pull}", own.resolve("pull").toString())
                .replace("{other}", own.resolve("other").toString())
                .replace("{key}", own.resolve("key").toString())
                .replace("{bundle}", own.resolve("bundle").toString())
                .replace("{home}", own.toString())
                .replace("{file}", manifests.toString())
                .split(" "));
    }

    private Hcp4j user(String name) {
        try {
            Hcp4j user = Hcp4j.in(Files.createDirectories(home.resolve(name)));
            user.file("pull", "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNz\"}}}");
            user.file("other", "{\"auths\":{\"registry.example.com\":{\"auth\":\"b3RoZXI6cGFzcw==\"}}}");
            user.file("key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f me\n");
            user.file("bundle", CERTIFICATE);
            return user.with(Map.of("KUBE_EDITOR", "sed -i 's/^spec:/&\\n  pausedUntil: \"true\"/'"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To read the object by which a sandbox is known as one, and which no other cluster has. */
    private static boolean ofSandboxes(Right right) {
        return right.kind().equals("configmaps") && right.namespace().equals("kube-system");
    }

    private static List<Right> used(Right.Place place, FaultProxy proxy) {
        return proxy.forwarded(Seen.any()).stream()
                .flatMap(request -> Right.of(place, request).stream())
                .toList();
    }

    private static List<Right> at(Right.Place place, SortedSet<Right> rights) {
        return rights.stream().filter(right -> right.place() == place).toList();
    }
}
