package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.domain.server.TestServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Servers for tests of explanations, and explanations as lines. */
abstract class Explaining {
    private static TestServer management;
    private static TestServer guest;

    @BeforeAll
    static void start() {
        management = TestServer.start("management");
        guest = TestServer.startGuest("guest");
        for (String operator : List.of("console", "dns", "ingress")) {
            ClusterByHand.put(guest.api(), GuestKinds.CLUSTER_OPERATOR, "", operator, """
                    spec: {}
                    status: {conditions: [{type: Available, status: 'True', lastTransitionTime: '2026-01-01T00:00:00Z'}]}
                    """);
        }
    }

    @AfterAll
    static void end() {
        management.close();
        guest.close();
    }

    static TestServer management() {
        return management;
    }

    /** A cluster that is ready: without node pools, and with a guest cluster whose operators are available. */
    static ClusterByHand ready() {
        return ClusterByHand.on(management).ready().guest(guest());
    }

    /** That guest cluster, as {@link #ready} has it. */
    static FailingCluster guest() {
        return FailingCluster.never(guest.api());
    }

    static Explanation explain(ClusterByHand cluster) {
        return new ExplainUseCase(cluster.access()).execute(Explain.cluster(cluster.namespace(), ClusterByHand.NAME));
    }

    /** The kinds of its causes. */
    static List<CauseKind> causes(ClusterByHand cluster) {
        return kinds(explain(cluster).causes());
    }

    static List<CauseKind> kinds(List<Cause> causes) {
        return causes.stream().map(Cause::kind).toList();
    }

    /** The first cause. */
    static Cause first(ClusterByHand cluster) {
        return explain(cluster).causes().get(0);
    }

    /** The evidence of a cause, each as {@code cluster, object: words}, without the names of the test's namespaces. */
    static List<String> evidence(ClusterByHand cluster, Cause cause) {
        return cause.evidence().stream()
                .map(each -> each.where() + ", " + each.object() + ": " + each.words())
                .map(line -> line.replace(cluster.controlPlane(), "CONTROL-PLANE")
                        .replace(cluster.machines(), "MACHINES")
                        .replace(cluster.namespace(), "NAMESPACE"))
                .toList();
    }
}
