package io.hcp4j.files;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Remedy;
import org.jspecify.annotations.Nullable;

/** Refusals of connection settings. */
final class InvalidSettings {
    private InvalidSettings() {}

    static HcpException because(String message) {
        return because(message, Remedy.none(), null);
    }

    static HcpException because(String message, String remedy) {
        return because(message, Remedy.of(remedy));
    }

    static HcpException because(String message, Remedy remedy) {
        return because(message, remedy, null);
    }

    static HcpException because(String message, Remedy remedy, @Nullable Throwable cause) {
        return HcpException.of(ErrorCode.BAD_CONNECTION_SETTINGS, message)
                .remedy(remedy)
                .cause(cause)
                .build();
    }
}
