package com.example.platform;

import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.sandbox.junit.HcpSandbox;
import io.hcp4j.sandbox.junit.Kubeconfigs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs the ten lines on a sandbox where a minute passes in a second. */
@HcpSandbox(speed = 60)
class TenLinesIT {
    private static final String PULL_SECRET =
            "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNzd29yZA==\"}}}";

    @Test
    @Timeout(180)
    void aClusterIsCreatedScaledExplainedAndDestroyed(Kubeconfigs kubeconfigs, ClusterApi management) {
        String output = outputOf(() -> TenLines.run(kubeconfigs.management(), PULL_SECRET));

        assertTrue(output.contains("waiting for HostedCluster clusters/team-a"), output);
        assertTrue(output.contains("reached: "), output);
        assertTrue(output.contains("team-a is "), output);
        assertTrue(management.get(Kinds.HOSTED_CLUSTER.in("clusters", "team-a")).isEmpty(), output);
        assertTrue(management.get(Kinds.NODE_POOL.in("clusters", "team-a")).isEmpty(), output);
    }

    private static String outputOf(Runnable program) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
