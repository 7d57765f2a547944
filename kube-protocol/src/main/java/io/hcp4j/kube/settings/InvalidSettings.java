package io.hcp4j.kube.settings;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import org.jspecify.annotations.Nullable;

/** Errors about connection settings. */
final class InvalidSettings {
    private InvalidSettings() {}

    static HcpException.Builder because(String message) {
        return because(message, null);
    }

    static HcpException.Builder because(String message, @Nullable Exception cause) {
        return HcpException.of(ErrorCode.BAD_CONNECTION_SETTINGS, message).cause(cause);
    }
}
