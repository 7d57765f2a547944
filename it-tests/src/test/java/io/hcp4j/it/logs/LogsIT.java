package io.hcp4j.it.logs;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Scope;
import io.hcp4j.it.hypershift.SharedWorld;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.it.launcher.Hcp4j.Running;
import io.hcp4j.kubetesting.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Logs of a hosted cluster of the sandbox, with both clients. */
@ExtendWith(SharedWorld.class)
class LogsIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path home;

    private static World world;
    private static Hcp4j user;

    @BeforeAll
    static void aCluster(World shared) {
        world = shared;
        user = world.user(home, "fabric8");
        world.hosted(user, "demo");
    }

    @Test
    void withoutComponentTheyAreListed() {
        Finished listed = run("logs demo");

        assertThat(listed.exit()).isZero();
        assertThat(listed.out().lines().toList())
                .anyMatch(line -> line.matches("NAME +KIND +READY +RESTARTS"))
                .anyMatch(line -> line.matches("etcd +StatefulSet +[0-3]/3 +\\d"))
                .anyMatch(line -> line.matches("kube-apiserver +Deployment +[0-3]/3 +\\d"))
                .noneMatch(line -> line.startsWith("virt-launcher"));
        assertThat(listed.err()).startsWith("choose one or more: hcp4j logs demo ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void oneContainerIsPrintedAsItIs(String client) {
        Finished printed = world.user(home, client).run(List.of("logs", "demo", "control-plane-operator", "--tail=-1"));

        assertThat(printed.exit()).as(printed.err()).isZero();
        assertThat(printed.err()).isEmpty();
        assertThat(printed.out().lines().findFirst()).hasValueSatisfying(line -> assertThat(line)
                .matches("I\\d{4} .*Started.*container=\"control-plane-operator\""));
    }

    @Test
    void severalContainersAreToldApart() {
        Finished printed = run("logs demo po/etcd-0 deploy/kube-apiserver --tail 1 --timestamps");

        assertThat(printed.exit()).as(printed.err()).isZero();
        assertThat(printed.out().lines().toList())
                .hasSize(4)
                .anyMatch(line -> line.matches("\\[etcd-0/etcd\\] \\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z I\\d{4} .*"))
                .anyMatch(line -> line.matches("\\[kube-apiserver-\\S+/kube-apiserver\\] \\d{4}-.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void linesAreFollowedUntilTheTimeout(String client) {
        Finished followed = world.user(home, client)
                .run(List.of("logs", "demo", "pod/etcd-0", "--follow", "--tail=0", "--timeout=12s"));

        assertThat(followed.exit()).as(followed.err()).isZero();
        assertThat(followed.err()).isEmpty();
        assertThat(followed.out().lines().toList()).isNotEmpty().allMatch(line -> line.contains("\"Running\""));
    }

    @Test
    void followingIsInterrupted() {
        Running following = user.start(List.of("logs", "demo", "etcd", "--follow", "--tail=1"));
        Eventually.gives("lines of all pods", SOON, () -> Stream.of("[etcd-0/", "[etcd-1/", "[etcd-2/")
                .allMatch(text(following)::contains));

        following.interrupt();

        Finished finished = following.finish();
        assertThat(finished.exit()).isEqualTo(130);
        assertThat(finished.err()).startsWith("interrupted: ").hasLineCount(1);
    }

    @Test
    void whatAContainerWroteBeforeItsRestartIsKept() {
        String words = "no space left on device";
        world.faults().set(Fault.ETCD_WITHOUT_QUORUM, Scope.of("clusters", "demo"));
        try {
            Eventually.gives("a crash", SOON, () -> run("logs demo etcd-0 --tail=-1")
                    .out()
                    .contains(words));
        } finally {
            world.faults().clear(Fault.ETCD_WITHOUT_QUORUM);
        }
        Eventually.gives(
                "a restart", SOON, () -> run("logs demo etcd-0 --tail=-1").out().contains("Started"));

        assertThat(run("logs demo etcd-0 --previous").out()).contains(words).hasLineCount(1);
        assertThat(run("logs demo").out()).containsPattern("etcd +StatefulSet +[0-3]/3 +2\n");
    }

    @Test
    void clustersAreOfferedForTheFirstWordOnly() {
        assertThat(run("completion names -- logs d").out()).isEqualTo("demo\n");
        assertThat(user.run(List.of("completion", "names", "--", "logs", "demo", ""))
                        .out())
                .isEmpty();
    }

    @Test
    void mistakesAreNamed() {
        Finished misspelt = run("logs demo kube-apisever");
        assertThat(misspelt.exit()).isEqualTo(1);
        assertThat(misspelt.out()).isEmpty();
        assertThat(misspelt.err())
                .startsWith("error: the control plane of demo has no component \"kube-apisever\","
                        + " perhaps kube-apiserver\n  try: one of ")
                .contains(", etcd, ");
        assertThat(run("logs demo pod/none").err()).startsWith("error: the control plane of demo has no component");

        Finished container = run("logs demo etcd --container none");
        assertThat(container.exit()).isEqualTo(1);
        assertThat(container.err()).isEqualTo("error: no pod of these has a container \"none\"\n  try: one of etcd\n");

        Finished previous = run("logs demo etcd-2 --previous");
        assertThat(previous.exit()).isEqualTo(1);
        assertThat(previous.err()).isEqualTo("error: etcd-2/etcd has no previous log: it was never restarted\n");

        assertThat(run("logs none etcd").err()).startsWith("error: there is no HostedCluster clusters/none\n");
        assertThat(run("logs demo etcd --tail -2").exit()).isEqualTo(2);
        assertThat(run("logs demo etcd --container a --all-containers").exit()).isEqualTo(2);
    }

    @Test
    void theFlagLeavesAllWordsToComponents() {
        assertThat(run("logs --name demo etcd kube-apiserver --tail 1 --all-containers")
                        .out()
                        .lines())
                .hasSize(6)
                .allMatch(line -> line.matches("\\[(etcd|kube-apiserver)-.*"));
    }

    private static String text(Running running) throws IOException {
        return Files.readString(running.out());
    }

    private static Finished run(String line) {
        return user.run(List.of(line.split(" ")));
    }
}
