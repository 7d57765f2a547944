package io.hcp4j.ports.release;

import io.hcp4j.ports.connection.ConnectionLimits;
import java.util.Objects;

/**
 * How release controllers and registries are reached.
 *
 * @param pullSecret credentials for registries: JSON with an {@code auths} object; "" for none. Secret; release controllers never see it
 * @param trustBundle certificate authorities (PEM) to trust besides those that Java trusts; "" for none
 * @param limits {@code connect} bounds each connection; {@code answer} bounds a whole lookup, however many requests it takes. Everything is
 *     sent once, so {@code attempts} does not matter
 */
public record ReleaseAccess(String pullSecret, String trustBundle, ConnectionLimits limits) {

    /** Checks that nothing is missing. */
    public ReleaseAccess {
        Objects.requireNonNull(pullSecret, "pullSecret");
        Objects.requireNonNull(trustBundle, "trustBundle");
        Objects.requireNonNull(limits, "limits");
    }

    /** Without the pull secret. */
    @Override
    public String toString() {
        return "access to releases within " + limits.responseTimeout();
    }
}
