package io.hcp4j.cli.core;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * What Ctrl-C ({@code INT}) and {@code kill} ({@code TERM}) send. The JDK's only way to hear it is {@code sun.misc.Signal}, which javac
 * refuses to see without a warning, hence reflection. Where it is missing, they end the process as they do by default.
 */
final class InterruptSignal {
    private InterruptSignal() {}

    static void handle(String name, Runnable reaction) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler react = (proxy, method, arguments) -> {
                reaction.run();
                return null;
            };
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance(name),
                            Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, react));
        } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
            return;
        }
    }
}
