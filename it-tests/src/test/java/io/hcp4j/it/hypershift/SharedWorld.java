package io.hcp4j.it.hypershift;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Passes one {@link World} to all suites of a JVM that have a parameter of this type: it is started for the first suite and closed after the
 * last. After each suite its faults are cleared and its hosted clusters deleted, so that no suite depends on another.
 */
public final class SharedWorld implements ParameterResolver, AfterAllCallback {
    private static final Namespace OURS = Namespace.create(SharedWorld.class);

    /** JUnit makes one. */
    public SharedWorld() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return world(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        world(context).clear();
    }

    /** Not in the store of the root context: a fork of the build that gets its suites one by one has a root context for each of them. */
    private static World world(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, OURS)
                .computeIfAbsent(World.class, key -> World.started(), World.class);
    }
}
