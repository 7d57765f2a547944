package io.hcp4j.sandbox.world;

import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.server.KubeconfigText;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A sandbox that is killed while its user creates, scales and deletes clusters. How often: the system property
 * {@code hcp4j.kills}; when: by the seed in {@code hcp4j.seed}, otherwise by one that the test prints.
 */
class KilledSandboxIT {
    private static final int ROUNDS = Integer.getInteger("hcp4j.kills", 3);
    private static final long SEED = Long.getLong("hcp4j.seed", System.nanoTime());
    private static final int MOST_WRITES = 12;
    private static final int LONGEST_MICROS = 100_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    @Test
    void comesBackWithAllThatWasAcknowledged(@TempDir Path folder) throws Exception {
        System.out.println("killed " + ROUNDS + " times, hcp4j.seed=" + SEED);
        Random dice = new Random(SEED);
        WriteLog ledger = new WriteLog(new Random(SEED));
        ExecutorService user = Executors.newSingleThreadExecutor();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                try (KilledSandbox sandbox = KilledSandbox.start(folder);
                        ClusterApi management = open(sandbox)) {
                    ledger.check(management);
                    CountDownLatch writes = new CountDownLatch(1 + dice.nextInt(MOST_WRITES));
                    Future<ErrorCode> load = user.submit(() -> writeUntilItFails(ledger, management, writes));

                    assertThat(writes.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS))
                            .isTrue();
                    sandbox.killAfter(dice.nextInt(LONGEST_MICROS));

                    assertThat(load.get()).isIn(ErrorCode.UNREACHABLE, ErrorCode.OUTCOME_UNKNOWN);
                }
            }
            everythingComesToItsEnd(ledger, folder);
        } finally {
            user.shutdownNow();
        }
    }

    private static void everythingComesToItsEnd(WriteLog ledger, Path folder) throws Exception {
        try (KilledSandbox sandbox = KilledSandbox.start(folder);
                ClusterApi management = open(sandbox)) {
            ledger.check(management);
            Eventually.holds("completed clusters", TIMEOUT, () -> assertThat(ledger.staying())
                    .allSatisfy(key -> assertThat(
                                    management.get(key).orElseThrow().objects("status", "version", "history"))
                            .anySatisfy(entry -> assertThat(entry.text("state")).contains("Completed"))));
        }
    }

    private static ErrorCode writeUntilItFails(WriteLog ledger, ClusterApi management, CountDownLatch writes) {
        try {
            while (true) {
                ledger.write(management);
                writes.countDown();
            }
        } catch (HcpException e) {
            return e.code();
        }
    }

    private static ClusterApi open(KilledSandbox sandbox) {
        Kubeconfig kubeconfig = KubeconfigText.parse(sandbox.kubeconfig(), "sandbox");
        return new Fabric8Connector().open(kubeconfig, ConnectionOptions.defaults());
    }
}
