package io.hcp4j.cli.frame;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Ctrl-C. The JDK's only way to hear it is {@code sun.misc.Signal}, which javac refuses to see without a warning, hence reflection. Where
 * it is missing, Ctrl-C ends the process as it does by default.
 */
final class InterruptSignal {
    private InterruptSignal() {}

    static void handle(Runnable reaction) {
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
                            signal.getConstructor(String.class).newInstance("INT"),
                            Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, react));
        } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
            return;
        }
    }
}
