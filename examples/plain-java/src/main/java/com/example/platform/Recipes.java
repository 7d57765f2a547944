package com.example.platform;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.waiting.ClusterCondition;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.fabric8.Fabric8;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sdk.ClustersClient;
import io.hcp4j.sdk.HcpClient;
import io.hcp4j.sdk.Operation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Small answers to frequent questions. */
final class Recipes {
    private Recipes() {}

    static String outcomeOf(HcpClient hcp, ClusterRequest request) {
        // docs: results
        CreationResult result = hcp.clusters().create(request);
        if (result instanceof CreationResult.Refused refused) {
            List<String> fields = refused.problems().stream().map(Problem::field).toList();
            return "please correct " + fields;
        }
        return result instanceof CreationResult.Created ? "created" : "not created: " + result;
        // docs: end
    }

    static boolean exists(HcpClient hcp, String name) {
        // docs: failures
        try {
            hcp.clusters().explain(name);
            return true;
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND) {
                return false;
            }
            throw failure;
        }
        // docs: end
    }

    static WaitResult inTheBackground(HcpClient hcp, Flow.Subscriber<ProgressEvent> page) {
        // docs: operation
        Operation<WaitResult> wait = hcp.clusters().waitForAsync("team-a", ClusterCondition.COMPLETED);
        wait.progress().subscribe(page);
        return wait.join();
        // docs: end
    }

    static CompletableFuture<WaitResult> all(HcpClient hcp, String first, String second) {
        // docs: future
        CompletableFuture<WaitResult> one = hcp.clusters().waitForAsync(first, ClusterCondition.COMPLETED).toCompletableFuture();
        CompletableFuture<WaitResult> two = hcp.clusters().waitForAsync(second, ClusterCondition.COMPLETED).toCompletableFuture();
        return one.thenCombine(two, (ready, alsoReady) -> ready instanceof WaitResult.TimedOut ? ready : alsoReady);
        // docs: end
    }

    static ClustersClient settings(HcpClient hcp) {
        // docs: settings
        ClustersClient nightly = hcp.clusters()
                .inNamespace("nightly")
                .withTimeout(Duration.ofMinutes(20))
                .withFieldManager("nightly-job");
        // docs: end
        return nightly;
    }

    static HcpClient ownClient(KubernetesClient client) {
        // docs: own client
        return HcpClient.builder().client(Fabric8.using(client)).build();
        // docs: end
    }
}
