package io.hcp4j.releaseregistry;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.release.ReleaseImages;
import io.hcp4j.ports.release.ReleaseStreams;
import java.util.Map;

/** Binds {@link ReleaseStreams} and {@link ReleaseImages}; needs a {@link TextFormat} bound elsewhere. */
public final class ReleaseRegistryModule extends AbstractModule {
    private final String controller;
    private final Map<String, String> environment;

    /**
     * Bindings for one environment.
     *
     * @param controller the address of the release controllers; see {@link ReleaseController}
     * @param environment holds the proxy settings
     */
    public ReleaseRegistryModule(String controller, Map<String, String> environment) {
        this.controller = controller;
        this.environment = Map.copyOf(environment);
    }

    @Provides
    ReleaseStreams releaseStreams(TextFormat format) {
        return new ReleaseController(controller, format, environment);
    }

    @Provides
    ReleaseImages releaseImages(TextFormat format) {
        return new ImageRegistry(format, environment);
    }
}
