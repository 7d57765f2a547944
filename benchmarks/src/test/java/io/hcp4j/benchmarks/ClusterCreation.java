package io.hcp4j.benchmarks;

import java.util.function.IntConsumer;

/** One way to create clusters. */
interface ClusterCreation extends AutoCloseable {

    /**
     * Gets ready to create clusters in a namespace, outside of what is measured.
     *
     * @return creates the cluster of a number from 0 on; called by many threads
     */
    IntConsumer batch(String namespace, int clusters);

    @Override
    void close();
}
