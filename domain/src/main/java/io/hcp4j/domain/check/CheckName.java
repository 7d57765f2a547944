package io.hcp4j.domain.check;

/** What names a check in reports, messages and flags. */
public interface CheckName {

    /** Lower-case words with hyphens, {@code storage-class} for instance; unique among the checks of one run. */
    String id();
}
