package io.hcp4j.benchmarks;

/**
 * How much is measured.
 *
 * @param starts how often each command is started
 * @param clusters how many clusters are created in one go
 * @param workers how many threads create them
 * @param listed how many clusters the long list has
 * @param changed how many of them change while all are watched
 * @param iterations how many seconds each microbenchmark runs, after as many to warm up
 * @param forks how many JVMs run each microbenchmark; 0 for this one
 * @param fleet how many hosted clusters one sandbox brings up; its list has ten times as many
 */
record Scale(int starts, int clusters, int workers, int listed, int changed, int iterations, int forks, int fleet) {
    /** For figures. A thousand hosted clusters take the better part of an hour to come up, so that number can be set. */
    static final Scale FULL = new Scale(15, 1000, 16, 5000, 500, 5, 1, Integer.getInteger("hcp4j.fleet", 1000));

    /** To see that the benchmarks still work. */
    static final Scale SMOKE = new Scale(1, 4, 2, 3, 2, 1, 0, 2);
}
