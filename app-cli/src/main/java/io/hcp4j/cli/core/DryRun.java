package io.hcp4j.cli.core;

import io.hcp4j.cli.usage.UsageException;
import java.util.Locale;

/** The values of {@code --dry-run}, those of kubectl. */
public enum DryRun {
    /** Really write. */
    NONE,
    /** Print what would be sent, without any request. */
    CLIENT,
    /** Have the server check everything, and store nothing. */
    SERVER;

    /** The same for use cases. */
    public io.hcp4j.domain.access.DryRun mode() {
        return io.hcp4j.domain.access.DryRun.valueOf(name());
    }

    /**
     * The value of a word.
     *
     * @throws UsageException when it is none
     */
    public static DryRun of(String text) {
        for (DryRun value : values()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        throw new UsageException("--dry-run: \"" + text + "\" is not known (allowed: none, client, server)", "");
    }
}
