package io.hcp4j.domain.logs;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.WorkloadKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReadLogsUseCaseTest {
    private static final String RUNS = "state: {running: {startedAt: '2026-01-01T00:00:00Z'}}";
    private static final String DIED = "lastState: {terminated: {exitCode: 1, message: \"%s\"}}";
    private static final String CRASHES = "state: {waiting: {reason: CrashLoopBackOff}}";
    private static TestServer management;

    private ClusterByHand cluster;

    @BeforeAll
    static void startServer() {
        management = TestServer.start("management");
    }

    @AfterAll
    static void stopServer() {
        management.close();
    }

    @BeforeEach
    void aCluster() {
        cluster = ClusterByHand.on(management);
    }

    @Test
    void componentsAreWorkloadsWithTheirPods() {
        workload();
        pod("kube-apiserver-7d-a", owned("ReplicaSet", "kube-apiserver-7d"), RUNS, "kube-apiserver");
        pod("etcd-0", owned("StatefulSet", "etcd"), CRASHES + ", " + died("no space"), "etcd");
        pod("gate-x", owned("Job", "gate"), RUNS, "gate");
        pod("virt-launcher-vm", owned("VirtualMachineInstance", "vm"), RUNS, "compute");

        assertThat(new ListComponentsUseCase(cluster.access())
                        .execute(new ListComponents(cluster.namespace(), ClusterByHand.NAME)))
                .containsExactly(
                        new ControlPlaneComponent("etcd", "StatefulSet", 3, 0, 2),
                        new ControlPlaneComponent("gate", "Job", 1, 0, 2),
                        new ControlPlaneComponent("idle", "Deployment", 0, 0, 0),
                        new ControlPlaneComponent("kube-apiserver", "Deployment", 2, 0, 2));
        assertThat(read(LogOptions.defaults(), "kube-apiserver").lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("kube-apiserver-7d-a/kube-apiserver: "));
        assertThat(read(LogOptions.defaults(), "pod/virt-launcher-vm").lines()).isNotEmpty();
        assertThat(result("idle")).isEqualTo(new ReadLogsResult.NoPods(List.of("idle")));
        assertThat(result()).isInstanceOf(ReadLogsResult.NoneNamed.class);
        for (String unknown : List.of("ectd", "deployment/etcd", "queue/etcd", "pod/etcd-7")) {
            assertThat(result(unknown))
                    .as(unknown)
                    .isInstanceOfSatisfying(ReadLogsResult.UnknownComponent.class, un -> assertThat(un.name())
                            .isEqualTo(unknown));
        }
        assertThat(result("ectd"))
                .isInstanceOfSatisfying(ReadLogsResult.UnknownComponent.class, un -> assertThat(un.nearest())
                        .contains("etcd"));
    }

    @Test
    void theMainContainerIsThatOfTheComponent() {
        pod("etcd-0", owned("StatefulSet", "etcd"), RUNS, "metrics", "etcd");
        pod("api-0", owned("StatefulSet", "api"), RUNS, "first", "second");
        pod(
                "named-0",
                owned("StatefulSet", "named")
                        .replace(
                                "metadata: {",
                                "metadata: {annotations: {kubectl.kubernetes.io/default-container: second}, "),
                RUNS,
                "first",
                "second");

        assertThat(sources(new ContainerChoice.Main())).containsExactly("api-0/first", "etcd-0/etcd", "named-0/second");
        assertThat(sources(new ContainerChoice.Named("metrics"))).containsExactly("etcd-0/metrics");
        assertThat(sources(new ContainerChoice.All())).hasSize(6);
        assertThat(execute(new ContainerChoice.Named("none"), LogOptions.defaults(), RecordedLogs.all(), "etcd"))
                .isEqualTo(new ReadLogsResult.UnknownContainer("none", List.of("metrics", "etcd")));
    }

    @Test
    void whatHasNoLogIsSaidAndTheOthersAreRead() {
        pod("etcd-0", owned("StatefulSet", "etcd"), "state: {waiting: {reason: ContainerCreating}}", "etcd");
        pod("etcd-1", owned("StatefulSet", "etcd"), CRASHES + ", " + died("one\\n\\ntwo"), "etcd");

        RecordedLogs logs = RecordedLogs.all();
        ReadLogsResult result = execute(new ContainerChoice.Main(), LogOptions.defaults(), logs, "etcd");

        assertThat(result).isInstanceOfSatisfying(ReadLogsResult.Done.class, done -> assertThat(done.unread())
                .hasSize(1));
        assertThat(logs.lines()).containsExactly("etcd-1/etcd: one", "etcd-1/etcd: ", "etcd-1/etcd: two");
        assertThat(logs.unread()).containsExactly("etcd-0/etcd: the container is not started yet: ContainerCreating");
    }

    @Test
    void previousLogsAreThoseBeforeTheLastRestart() {
        pod("etcd-0", owned("StatefulSet", "etcd"), RUNS + ", " + died("the end"), "etcd");
        pod("etcd-1", owned("StatefulSet", "etcd"), RUNS, "etcd");
        LogOptions previous = LogOptions.defaults().withPrevious(true);

        RecordedLogs logs = read(previous, "etcd");
        assertThat(logs.lines()).containsExactly("etcd-0/etcd: the end");
        assertThat(logs.unread()).containsExactly("etcd-1/etcd: the container was never restarted");
        assertThat(execute(new ContainerChoice.Main(), previous, RecordedLogs.all(), "pod/etcd-1"))
                .isEqualTo(new ReadLogsResult.NoneRestarted(List.of(new LogSource("etcd-1", "etcd"))));
    }

    @Test
    void followedLogsEndWithTheirContainers() {
        ResourceKey first = pod("etcd-0", owned("StatefulSet", "etcd"), RUNS, "etcd");
        pod("etcd-1", owned("StatefulSet", "etcd"), CRASHES + ", " + died("ended"), "etcd");
        RecordedLogs logs = new RecordedLogs(Integer.MAX_VALUE) {
            @Override
            public void line(LogSource source, String text) {
                super.line(source, text);
                if (lines().stream().anyMatch(line -> line.startsWith("etcd-0"))) {
                    management.api().delete(first, DeleteOptions.defaults().immediately());
                }
            }
        };

        CompletableFuture<ReadLogsResult> following = CompletableFuture.supplyAsync(() -> execute(
                new ContainerChoice.Main(), LogOptions.defaults().withLines(1).withFollow(true), logs, "etcd"));

        assertThat(following).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(ReadLogsResult.Done.class);
        assertThat(logs.lines()).contains("etcd-1/etcd: ended").anyMatch(line -> line.startsWith("etcd-0/etcd: "));
    }

    @Test
    void followingEndsWhenNoMoreIsWanted() {
        pod("etcd-0", owned("StatefulSet", "etcd"), RUNS, "etcd");
        RecordedLogs logs = new RecordedLogs(1);

        CompletableFuture<ReadLogsResult> following = CompletableFuture.supplyAsync(() -> execute(
                new ContainerChoice.Main(), LogOptions.defaults().withLines(1).withFollow(true), logs, "etcd"));

        assertThat(following).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(ReadLogsResult.Done.class);
    }

    @Test
    void aMissingRightEndsItOnce() {
        pod("etcd-0", owned("StatefulSet", "etcd"), RUNS, "etcd");
        pod("etcd-1", owned("StatefulSet", "etcd"), RUNS, "etcd");
        for (boolean follow : List.of(false, true)) {
            FailingCluster refusing = FailingCluster.logs(management.api(), ErrorCode.FORBIDDEN);
            RecordedLogs logs = RecordedLogs.all();

            assertThatExceptionOfType(HcpException.class)
                    .isThrownBy(() -> new ReadLogsUseCase(cluster.access(refusing))
                            .execute(
                                    command(
                                            new ContainerChoice.Main(),
                                            LogOptions.defaults().withFollow(follow),
                                            "etcd"),
                                    logs))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
            assertThat(logs.unread()).isEmpty();
        }
    }

    @Test
    void aNodeThatDoesNotAnswerDoesNotHideTheOthers() {
        pod("etcd-0", owned("StatefulSet", "etcd"), RUNS, "etcd");
        RecordedLogs logs = RecordedLogs.all();

        ReadLogsResult result = new ReadLogsUseCase(
                        cluster.access(FailingCluster.logs(management.api(), ErrorCode.SERVER_FAILED)))
                .execute(command(new ContainerChoice.Main(), LogOptions.defaults(), "etcd"), logs);

        assertThat(result).isInstanceOf(ReadLogsResult.Done.class);
        assertThat(logs.unread()).containsExactly("etcd-0/etcd: there is no log");
    }

    @Test
    void anInterruptEndsFollowing() {
        pod("etcd-0", owned("StatefulSet", "etcd"), RUNS, "etcd");
        RecordedLogs logs = new RecordedLogs(Integer.MAX_VALUE) {
            @Override
            public void line(LogSource source, String text) {
                Thread.currentThread().interrupt();
            }
        };

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> execute(
                        new ContainerChoice.Main(), LogOptions.defaults().withFollow(true), logs, "etcd"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }

    private void workload() {
        String template = "selector: {matchLabels: {app: x}}, template: {metadata: {labels: {app: x}},"
                + " spec: {containers: [{name: x, image: x}]}}";
        cluster.put(WorkloadKinds.DEPLOYMENT, "kube-apiserver", "spec: {replicas: 2, " + template + "}");
        cluster.put(WorkloadKinds.DEPLOYMENT, "idle", "spec: {replicas: 0, " + template + "}");
        cluster.put(WorkloadKinds.STATEFUL_SET, "etcd", "spec: {replicas: 3, serviceName: x, " + template + "}");
    }

    private static String owned(String kind, String name) {
        return "metadata: {labels: {pod-template-hash: 7d}, ownerReferences: [{apiVersion: v1, kind: " + kind
                + ", name: " + name + ", uid: u-" + name + ", controller: true}]}\n";
    }

    private static String died(String message) {
        return DIED.formatted(message);
    }

    private ResourceKey pod(String name, String metadata, String state, String... containers) {
        StringBuilder specs = new StringBuilder();
        StringBuilder statuses = new StringBuilder();
        for (String each : containers) {
            specs.append("{name: ").append(each).append(", image: x}, ");
            statuses.append("{name: ")
                    .append(each)
                    .append(", image: x, imageID: x, ready: false, restartCount: 2, ")
                    .append(state)
                    .append("}, ");
        }
        return cluster.put(
                InfraKinds.POD,
                name,
                metadata + "spec: {containers: [" + specs + "]}\nstatus: {containerStatuses: [" + statuses + "]}\n");
    }

    private List<String> sources(ContainerChoice choice) {
        return ((ReadLogsResult.Done)
                        execute(choice, LogOptions.defaults(), RecordedLogs.all(), "api-0", "etcd-0", "named-0"))
                .sources().stream().map(String::valueOf).toList();
    }

    private RecordedLogs read(LogOptions options, String... components) {
        RecordedLogs logs = RecordedLogs.all();
        execute(new ContainerChoice.Main(), options, logs, components);
        return logs;
    }

    private ReadLogsResult result(String... components) {
        return execute(new ContainerChoice.Main(), LogOptions.defaults(), RecordedLogs.all(), components);
    }

    private ReadLogsResult execute(
            ContainerChoice choice, LogOptions options, LogReceiver receiver, String... components) {
        return new ReadLogsUseCase(cluster.access()).execute(command(choice, options, components), receiver);
    }

    private ReadLogs command(ContainerChoice choice, LogOptions options, String... components) {
        return new ReadLogs(cluster.namespace(), ClusterByHand.NAME, List.of(components), choice, options);
    }
}
