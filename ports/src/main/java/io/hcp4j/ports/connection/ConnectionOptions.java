package io.hcp4j.ports.connection;

import io.hcp4j.ports.telemetry.TelemetryListener;
import java.util.Objects;
import java.util.Optional;

/**
 * What a program decides for its connections, besides where they lead.
 *
 * @param limits time limits and retries; default {@link ConnectionLimits#standard()}
 * @param product the program, for the {@code User-Agent} of its requests; default none, which leaves the name of this library
 * @param telemetry receives what happens on the connection; default {@link TelemetryListener#none()}
 */
public record ConnectionOptions(ConnectionLimits limits, Optional<Product> product, TelemetryListener telemetry) {

    /** Checks that nothing is missing. */
    public ConnectionOptions {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(telemetry, "telemetry");
    }

    /** The defaults. */
    public static ConnectionOptions defaults() {
        return new ConnectionOptions(ConnectionLimits.standard(), Optional.empty(), TelemetryListener.none());
    }

    /** The same with other limits. */
    public ConnectionOptions withLimits(ConnectionLimits value) {
        return new ConnectionOptions(value, product, telemetry);
    }

    /** The same for a program. */
    public ConnectionOptions withProduct(Product value) {
        return new ConnectionOptions(limits, Optional.of(value), telemetry);
    }

    /** The same with another listener. */
    public ConnectionOptions withTelemetry(TelemetryListener value) {
        return new ConnectionOptions(limits, product, value);
    }
}
