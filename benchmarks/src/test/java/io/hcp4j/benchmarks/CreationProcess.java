package io.hcp4j.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** Creates clusters in a JVM of its own, so that the first ones meet cold code and no way profits from another's warm one. */
final class CreationProcess {
    /** The way that is the measure of the others. */
    static final String BARE = "bare";

    private CreationProcess() {}

    /**
     * Prints the clusters per second, one line for each namespace.
     *
     * @param arguments {@value #BARE} or a client's id, kubeconfig, clusters, workers, namespaces
     */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int clusters = Integer.parseInt(arguments[2]);
        int workers = Integer.parseInt(arguments[3]);
        try (ClusterCreation creation = creation(arguments[0], Path.of(arguments[1]))) {
            for (int i = 4; i < arguments.length; i++) {
                System.out.println(WorkerPool.rate(clusters, workers, creation.batch(arguments[i], clusters)));
            }
        }
    }

    private static ClusterCreation creation(String way, Path kubeconfig) {
        return way.equals(BARE) ? new BareCreation(kubeconfig) : new PlannedCreation(way, kubeconfig);
    }
}
