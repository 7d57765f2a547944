package io.hcp4j.domain.access;

/** How far a call that writes goes. */
public enum DryRun {
    /** It writes. */
    NONE,
    /** It says what it would send. No server is asked for anything that is not needed to know that. */
    CLIENT,
    /** It has the server check everything, and the server stores nothing. */
    SERVER
}
