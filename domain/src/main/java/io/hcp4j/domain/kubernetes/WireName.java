package io.hcp4j.domain.kubernetes;

/** A value that the API spells as one word. */
public interface WireName {

    /** The word, exactly as the API spells it. */
    String wireName();
}
