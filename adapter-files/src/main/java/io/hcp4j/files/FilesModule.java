package io.hcp4j.files;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.document.TextFormat;

/** Binds {@link TextFormat} and {@link KubeconfigLoader}, the latter for the environment of this process. */
public final class FilesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(TextFormat.class).toInstance(new YamlTextFormat());
    }

    @Provides
    @Singleton
    KubeconfigLoader kubeconfigLoader() {
        return FileKubeconfigLoader.ofThisProcess();
    }
}
