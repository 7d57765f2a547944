package io.hcp4j.it.architecture.broken.domain;

import java.util.List;

/** A part of the domain that tells its callers what to type. */
public final class TalkativeDomain {
    private static final String CONSTANT = "hcp4j get clusters";

    /** What it should not say. */
    public List<String> advice(String cluster) {
        return List.of(CONSTANT, "another --namespace", "hcp4j wait cluster " + cluster + " --timeout 1h", "app=hcp4j");
    }
}
