package io.hcp4j.cli.wiring;

import com.google.inject.AbstractModule;

/** Nothing is bound by accident. */
final class StrictModule extends AbstractModule {
    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
    }
}
