package io.hcp4j.ports.text;

import java.io.IOException;

/** Input has more bytes than its limit; the message says which limit. */
public final class InputTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    InputTooLargeException(String message) {
        super(message);
    }
}
