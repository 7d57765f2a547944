package io.hcp4j.it.rights;

import io.hcp4j.it.hypershift.SharedWorld;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.kubetesting.server.ApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Each command is run with each of its rights taken away; the result is {@code docs/rights.md}. */
@ExtendWith(SharedWorld.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES) // Hundreds of commands, on a machine that may be busy.
class RightsIT {
    private static final String ACCEPT = "hcp4j.rights.accept";
    private static final int AT_A_TIME = 8;
    private static final Pattern WORD = Pattern.compile("(?m)^  ([a-z]+)  ");
    private static final String IMAGE = " --release-image=registry.example.com/release:4.19.3-x86_64";
    private static final String LATER = " --to registry.example.com/release:4.19.7-x86_64";

    /** In these {@code demo} is a cluster beside its machines, {@code far} one whose machines are on the infrastructure cluster. */
    private static final List<String> COMMANDS = List.of(
            "get clusters",
            "get clusters -A",
            "get clusters demo",
            "get nodepools",
            "get nodes --cluster demo",
            "get machines --cluster demo",
            "get vms --cluster demo",
            "get operators --cluster demo",
            "get conditions --cluster demo",
            "get events --cluster demo",
            "describe cluster demo",
            "describe nodepool demo",
            "explain demo",
            "logs demo",
            "logs demo etcd",
            "verify demo",
            "wait cluster demo --for completed",
            "wait nodepool demo --for ready",
            "plan cluster kubevirt --name c{n} --pull-secret {pull}" + IMAGE,
            "create cluster kubevirt --name c{n} --pull-secret {pull} --dry-run server" + IMAGE,
            "create cluster kubevirt --name c{n} --pull-secret {pull} --dry-run server",
            "create nodepool kubevirt --cluster-name demo --name p{n} --replicas 0 --dry-run server",
            "create kubeconfig --name demo",
            "create kubeconfig",
            "scale nodepool demo --replicas 2 --dry-run server",
            "autoscale nodepool demo --min 1 --max 2 --dry-run server",
            "set cluster demo --node-selector role=infra --dry-run server",
            "set cluster demo --pull-secret {other} --ssh-key {key} --additional-trust-bundle {bundle} --dry-run server",
            "set nodepool demo --memory 6Gi --dry-run server",
            "pause cluster demo --dry-run server",
            "pause nodepool demo --dry-run server",
            "resume cluster demo --dry-run server",
            "resume nodepool demo --dry-run server",
            "upgrade plan demo" + LATER,
            "upgrade cluster demo --dry-run server" + LATER,
            "upgrade nodepool demo --dry-run server",
            "export demo",
            "diff -f {file}",
            "apply -f {file} --dry-run server",
            "infra check far",
            "infra status far",
            "infra prepare --name far --infra-namespace far --infra-kubeconfig-file {infra} --output {home}/account-{n}",
            "infra remove --name far --infra-namespace far --infra-kubeconfig-file {infra} --dry-run server",
            "edit cluster demo --dry-run server",
            "edit nodepool demo --dry-run server",
            "infra rotate turn",
            "destroy nodepool p{n} --yes");

    /** What an administrator does before each run of a command that changes what it finds. */
    private static final Map<String, String> PREPARATIONS = Map.of(
            "destroy nodepool", "create nodepool kubevirt --cluster-name demo --name p{n} --replicas 0",
            "infra rotate", "infra rotate turn --revoke-now");

    /** These ask no cluster, or only one that the program has started itself. */
    private static final Set<String> WITHOUT_RIGHTS = Set.of("completion", "demo", "sandbox", "validate", "version");

    /**
     * Not yet: a cluster takes the roles of the user in its control plane namespace with it. The rights of {@code doctor} are those of its
     * checks.
     */
    private static final Set<String> NOT_MEASURED = Set.of("destroy cluster kubevirt", "doctor");

    @TempDir
    Path home;

    @Test
    void everyCommandIsMeasured() {
        Hcp4j user = Hcp4j.in(home);

        assertThat(commands(user, List.of()))
                .isNotEmpty()
                .allMatch(command -> WITHOUT_RIGHTS.stream().anyMatch(command::startsWith)
                        || NOT_MEASURED.contains(command)
                        || COMMANDS.stream().anyMatch(line -> line.startsWith(command)));
    }

    @Test
    void aMissingRightIsNamedOnceAndDocumented(World world) throws IOException {
        Hcp4j administrator = world.user(home, "fabric8");
        world.hosted(administrator, "demo", false, 1);
        world.hosted(administrator, "far", true, 1);
        world.hosted(administrator, "turn", true, 1);
        Path file = administrator.file(
                "demo.yaml", administrator.run(List.of("export", "demo")).out());
        Measurement measurement = new Measurement(
                ApiServer.at(RightsIT.class, "sandbox", world.managementKubeconfig()),
                ApiServer.at(RightsIT.class, "sandbox", world.infrastructureKubeconfig()),
                home,
                file,
                PREPARATIONS);

        List<MeasuredCommand> measured = measured(measurement);

        committed(new RightsDocument(measured).text());
        assertThat(measured.stream().flatMap(command -> command.violations().stream()))
                .isEmpty();
    }

    private static void committed(String text) throws IOException {
        Path document = TestRoot.path().resolve("docs/rights.md");
        if (Boolean.getBoolean(ACCEPT)) {
            Files.writeString(document, text);
            return;
        }
        assertThat(Files.readString(document))
                .as("the rights of commands; accept a change with -D" + ACCEPT + "=true and commit docs/rights.md")
                .isEqualTo(text);
    }

    private static List<MeasuredCommand> measured(Measurement measurement) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<MeasuredCommand>> all = COMMANDS.stream()
                    .map(line -> pool.submit(() -> measurement.of(line)))
                    .toList();
            List<MeasuredCommand> done = new ArrayList<>();
            for (Future<MeasuredCommand> each : all) {
                done.add(each.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Every command by its words, as help shows them. */
    private static Stream<String> commands(Hcp4j user, List<String> words) {
        String help = user.run(World.and(words, "--help")).out();
        return help.contains(" COMMAND [FLAGS]")
                ? WORD.matcher(help)
                        .results()
                        .map((MatchResult child) -> child.group(1))
                        .flatMap(child -> commands(user, World.and(words, child)))
                : Stream.of(String.join(" ", words));
    }
}
