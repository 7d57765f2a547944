package io.hcp4j.apiserver.patching.compared;

import io.hcp4j.apiserver.patching.Json;
import org.jspecify.annotations.Nullable;

/** One write request. */
record Step(
        Verb verb,
        String manager,
        String subresource,
        @Nullable Object body,
        boolean force) {
    static Step create(String manager, Object body) {
        return new Step(Verb.CREATE, manager, "", body, false);
    }

    static Step update(String manager, Object body) {
        return new Step(Verb.UPDATE, manager, "", body, false);
    }

    static Step merge(String manager, Object body) {
        return new Step(Verb.MERGE, manager, "", body, false);
    }

    static Step json(String manager, @Nullable Object body) {
        return new Step(Verb.JSON, manager, "", body, false);
    }

    static Step strategic(String manager, Object body) {
        return new Step(Verb.STRATEGIC, manager, "", body, false);
    }

    static Step apply(String manager, Object body, boolean force) {
        return new Step(Verb.APPLY, manager, "", body, force);
    }

    Step toStatus() {
        return new Step(verb, manager, "status", body, force);
    }

    @Override
    public String toString() {
        return verb
                + (force ? " (force) by " : " by ")
                + manager
                + (subresource.isEmpty() ? " " : " to " + subresource + " ")
                + Json.write(body);
    }

    /** Ways to write. */
    enum Verb {
        CREATE("POST", "application/json"),
        UPDATE("PUT", "application/json"),
        MERGE("PATCH", "application/merge-patch+json"),
        JSON("PATCH", "application/json-patch+json"),
        STRATEGIC("PATCH", "application/strategic-merge-patch+json"),
        APPLY("PATCH", "application/apply-patch+yaml");

        private final String method;
        private final String mediaType;

        Verb(String method, String mediaType) {
            this.method = method;
            this.mediaType = mediaType;
        }

        String method() {
            return method;
        }

        String mediaType() {
            return mediaType;
        }
    }
}
