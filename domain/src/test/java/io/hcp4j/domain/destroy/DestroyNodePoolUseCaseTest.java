package io.hcp4j.domain.destroy;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DestroyNodePoolUseCaseTest {
    private static TestServer server;

    private DestroyNodePoolUseCase destroying;
    private ResourceKey pool;

    @BeforeAll
    static void start() {
        server = TestServer.start("pools");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void pool() {
        destroying = new DestroyNodePoolUseCase(server.access());
        pool = Hosted.create(
                server.api(),
                HypershiftKinds.NODE_POOL,
                Hosted.pool(server.freshNamespace(), "pool", "example", 2)
                        .with(List.of("hypershift.openshift.io/finalizer"), "metadata", "finalizers"));
    }

    @Test
    void itsDeletionBegins() {
        ProgressRecorder recorder = new ProgressRecorder();
        DestroyNodePool command = command(false, WaitTimeout.standard());
        NodePool found = destroying.preview(command).orElseThrow();

        DestroyNodePoolResult result = destroying.execute(command, found, recorder);

        assertThat(result).isEqualTo(new DestroyNodePoolResult.Deleted(pool));
        assertThat(recorder.messages()).containsExactly(pool + " deleted");
        assertThat(server.api().get(pool).orElseThrow().has("metadata", "deletionTimestamp"))
                .isTrue();
    }

    @Test
    void itReturnsWhenThePoolIsGone() {
        DestroyNodePool command = command(true, WaitTimeout.of(Duration.ofSeconds(60)));
        ProgressRecorder hypershift = new ProgressRecorder(event -> {
            if (event instanceof WaitEvent.Progressed progressed
                    && !progressed.progress().reached()) {
                release();
            }
        });

        DestroyNodePoolResult result =
                destroying.execute(command, destroying.preview(command).orElseThrow(), hypershift);

        assertThat(result).isEqualTo(new DestroyNodePoolResult.Deleted(pool));
        assertThat(server.api().get(pool)).isEmpty();
        assertThat(hypershift.messages())
                .contains("being deleted: finalizer hypershift.openshift.io/finalizer", "gone");
    }

    @Test
    void aPoolThatDoesNotGoInTimeGoesOnByItself() {
        DestroyNodePool command = command(true, WaitTimeout.of(Duration.ofMillis(300)));

        DestroyNodePoolResult result =
                destroying.execute(command, destroying.preview(command).orElseThrow(), ProgressListener.none());

        assertThat(result).isInstanceOfSatisfying(DestroyNodePoolResult.TimedOut.class, timedOut -> assertThat(
                        timedOut.late().failure().code())
                .isEqualTo(ErrorCode.DEADLINE_EXCEEDED));
    }

    @Test
    void thereMayBeNone() {
        assertThat(destroying.preview(new DestroyNodePool(pool.namespace(), "none", false, WaitTimeout.standard())))
                .isEmpty();
    }

    @Test
    void anotherPoolThatHasItsNameByNowStays() {
        DestroyNodePool command = command(false, WaitTimeout.standard());
        NodePool found = destroying.preview(command).orElseThrow();
        server.api().delete(pool, DeleteOptions.defaults());
        release();
        Hosted.create(server.api(), HypershiftKinds.NODE_POOL, Hosted.pool(pool.namespace(), "pool", "example", 1));

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> destroying.execute(command, found, ProgressListener.none()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(server.api().get(pool)).isPresent();
    }

    private DestroyNodePool command(boolean waits, WaitTimeout timeout) {
        return new DestroyNodePool(pool.namespace(), pool.name(), waits, timeout);
    }

    private void release() {
        server.api()
                .patch(pool, Patch.merge(Document.empty().with(List.of(), "metadata", "finalizers")), TestServer.TEST);
    }
}
