package io.hcp4j.kubetesting.contract;

import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.ports.cluster.LogQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Logs come from nodes, and the servers under test have none: what nodes say is put in between. */
abstract class LoggingContract extends FaultCase {
    private static final ResourceKind POD = ResourceKind.namespaced("", "v1", "Pod", "pods");

    LoggingContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void theLastLinesOfAContainerAreRead() {
        nodeWrites("second\nthird\n");

        assertThat(throughProxy().log(query("two"))).containsExactly("second", "third");
        assertThat(proxy.arrived(LoggingContract::log)).singleElement().satisfies(asked -> assertThat(asked.query())
                .contains("container=main", "tailLines=2"));
    }

    @Test
    void aLineMayLookLikeJson() {
        nodeWrites("{\"level\":\"fatal\"}\n{\"kind\":\"Status\",\"code\":500}\n");

        assertThat(throughProxy().log(query("json")))
                .containsExactly("{\"level\":\"fatal\"}", "{\"kind\":\"Status\",\"code\":500}");
    }

    @Test
    void aPodThatWritesNothingHasAnEmptyLog() {
        nodeWrites("");

        assertThat(throughProxy().log(query("quiet"))).isEmpty();
    }

    @Test
    void aPodThatIsNotThereHasNoLog() {
        assertThat(open().log(query("nobody"))).isEmpty();
    }

    @Test
    void aContainerThatIsNotThereIsRefused() {
        open().create(POD, pod("lonely"), WRITE);

        assertThat(failure(() -> open().log(new LogQuery(namespace, "lonely", "other", 1)))
                        .code())
                .isEqualTo(ErrorCode.INVALID);
    }

    @Test
    void aNodeThatDoesNotAnswerIsNotAskedAgain() {
        proxy.next(3, LoggingContract::log, Fault.status(500, "InternalError"));

        assertThat(failure(() -> throughProxy().log(query("down"))).code()).isEqualTo(ErrorCode.SERVER_FAILED);
        assertThat(proxy.arrived(LoggingContract::log)).hasSize(1);
    }

    private void nodeWrites(String text) {
        proxy.next(1, LoggingContract::log, Fault.answer(200, "text/plain", Map.of(), text));
    }

    private LogQuery query(String pod) {
        return new LogQuery(namespace, pod, "main", 2);
    }

    private static boolean log(Seen seen) {
        return seen.path().endsWith("/log");
    }

    private Document pod(String name) {
        return Document.of(Map.of(
                "metadata",
                Map.of("name", name, "namespace", namespace),
                "spec",
                Map.of("containers", List.of(Map.of("name", "main", "image", "registry.example.com/a:1")))));
    }
}
