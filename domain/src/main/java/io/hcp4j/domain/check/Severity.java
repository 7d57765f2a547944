package io.hcp4j.domain.check;

import java.util.Locale;

/** The worst that a check says. */
public enum Severity {
    /** Without it hosted clusters cannot be created or do not work. */
    ERROR,
    /** Without it they work, but perhaps not as meant. */
    WARNING;

    /** Its name in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
