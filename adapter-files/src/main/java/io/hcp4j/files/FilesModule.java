package io.hcp4j.files;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.document.TextFormat;
import java.util.Map;

/** Binds {@link TextFormat} and {@link KubeconfigLoader}, the latter for one environment. */
public final class FilesModule extends AbstractModule {
    private final Map<String, String> environment;

    /** For the environment of this process. */
    public FilesModule() {
        this(System.getenv());
    }

    /** For an environment. */
    public FilesModule(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    protected void configure() {
        bind(TextFormat.class).toInstance(new YamlTextFormat());
    }

    @Provides
    @Singleton
    KubeconfigLoader kubeconfigLoader() {
        return FileKubeconfigLoader.of(environment);
    }
}
