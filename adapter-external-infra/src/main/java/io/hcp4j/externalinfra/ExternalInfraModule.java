package io.hcp4j.externalinfra;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.placement.InfraClusterInspector;
import io.hcp4j.ports.placement.InfraCredentialsInspector;

/** Binds {@link InfraCredentialsInspector} and {@link InfraClusterInspector}; needs a {@link TextFormat} bound elsewhere. */
public final class ExternalInfraModule extends AbstractModule {

    private final WriteOptions writes;

    /**
     * The bindings.
     *
     * @param writes who makes the dry runs of {@link InfraClusterInspector}
     */
    public ExternalInfraModule(WriteOptions writes) {
        this.writes = writes;
    }

    @Provides
    InfraCredentialsInspector infraCredentialsInspector(TextFormat format) {
        return new ExternalInfraCredentials(format);
    }

    @Provides
    InfraClusterInspector infraClusterInspector() {
        return new InfraInspection(writes);
    }
}
