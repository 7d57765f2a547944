package io.hcp4j.files;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import org.jspecify.annotations.Nullable;

/** Refusals of connection settings. */
final class BadSettings {
    private BadSettings() {}

    static HcpException because(String message) {
        return because(message, null, null);
    }

    static HcpException because(String message, @Nullable String remedy) {
        return because(message, remedy, null);
    }

    static HcpException because(String message, @Nullable String remedy, @Nullable Throwable cause) {
        return HcpException.of(ErrorCode.BAD_CONNECTION_SETTINGS, message)
                .remedy(remedy)
                .cause(cause)
                .build();
    }
}
