package io.hcp4j.sdk;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.progress.ProgressListener;

/** One call of a use case. */
@FunctionalInterface
interface Call<T> {

    T execute(ClusterAccess clusters, ProgressListener listener);
}
