package io.hcp4j.ports.error;

import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The only exception that crosses a port.
 *
 * <p>What happened is in {@link #code()}; where, in {@link #key()} and {@link #server()}; what the server said, verbatim, in
 * {@link #serverMessage()}; what to do next, where that is known, in {@link #remedy()}. The message is one line made of the first
 * two and safe to show to a user: it never holds credentials.
 */
public final class HcpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient @Nullable ResourceKey key;
    private final @Nullable String server;
    private final @Nullable String serverMessage;
    private final @Nullable String missingRight;
    private final transient @Nullable Remedy remedy;
    private final int httpStatus;
    private final @Nullable Duration retryAfter;
    private final transient List<FieldConflict> conflicts;

    private HcpException(Builder builder) {
        super(builder.message, builder.cause);
        this.code = builder.code;
        this.key = builder.key;
        this.server = builder.server;
        this.serverMessage = builder.serverMessage;
        this.missingRight = builder.missingRight;
        this.remedy = builder.remedy;
        this.httpStatus = builder.httpStatus;
        this.retryAfter = builder.retryAfter;
        this.conflicts = List.copyOf(builder.conflicts);
    }

    /** Starts an error with its code and its one-line message (what is wrong, where). */
    public static Builder of(ErrorCode code, String message) {
        return new Builder(code, message);
    }

    /** What went wrong. */
    public ErrorCode code() {
        return code;
    }

    /** The object the failed call was about, when it was about one. */
    public Optional<ResourceKey> key() {
        return Optional.ofNullable(key);
    }

    /** The API server's address ({@code https://host:port}), when one was involved. */
    public Optional<String> server() {
        return Optional.ofNullable(server);
    }

    /** The server's own words. */
    public Optional<String> serverMessage() {
        return Optional.ofNullable(serverMessage);
    }

    /**
     * The right that the user lacks, for example {@code list nodepools.hypershift.openshift.io in namespace clusters}; empty when the failure
     * has another reason. Not every refusal is a missing right: a quota refuses as well.
     */
    public Optional<String> missingRight() {
        return Optional.ofNullable(missingRight);
    }

    /**
     * Why it failed, as a part of a larger message: the right that the user lacks, for example {@code no right to list pods in namespace
     * clusters-demo}, or the message of the failure.
     */
    public String reason() {
        return missingRight == null ? String.valueOf(getMessage()) : "no right to " + missingRight;
    }

    /** What the caller can do about it, where that is known. */
    public Optional<Remedy> remedy() {
        return Optional.ofNullable(remedy);
    }

    /** The HTTP status the server answered with, or 0 when there was no answer. */
    public int httpStatus() {
        return httpStatus;
    }

    /** How long the server asked callers to wait before the next try. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The fields another manager owns, when a server-side apply was refused for them; otherwise empty. */
    public List<FieldConflict> conflicts() {
        return conflicts;
    }

    /** The same error with a remedy, for callers that know more than the adapter about what to do. */
    public HcpException withRemedy(String text) {
        return withRemedy(Remedy.of(text));
    }

    /** As {@link #withRemedy(String)}, with steps. */
    public HcpException withRemedy(Remedy other) {
        return toBuilder().remedy(other).build();
    }

    /** The same failure under another code, for callers that learn more about its outcome. */
    public HcpException withCode(ErrorCode other) {
        Builder builder = toBuilder();
        builder.code = Objects.requireNonNull(other, "code");
        return builder.build();
    }

    /**
     * The same failure with the place where it happened before its message, for commands that talk to several clusters.
     *
     * @param place for example {@code infrastructure cluster}
     */
    public HcpException withServer(String place) {
        return toBuilder(place + ": " + getMessage()).build();
    }

    private Builder toBuilder() {
        return toBuilder(String.valueOf(getMessage()));
    }

    private Builder toBuilder(String message) {
        Builder builder = new Builder(code, message);
        builder.key = key;
        builder.server = server;
        builder.serverMessage = serverMessage;
        builder.missingRight = missingRight;
        builder.remedy = remedy;
        builder.httpStatus = httpStatus;
        builder.retryAfter = retryAfter;
        builder.conflicts = conflicts;
        builder.cause = getCause() == null ? this : getCause();
        return builder;
    }

    /** Collects what is known of an error. */
    public static final class Builder {
        private ErrorCode code;
        private final String message;
        private @Nullable ResourceKey key;
        private @Nullable String server;
        private @Nullable String serverMessage;
        private @Nullable String missingRight;
        private @Nullable Remedy remedy;
        private int httpStatus;
        private @Nullable Duration retryAfter;
        private List<FieldConflict> conflicts = List.of();
        private @Nullable Throwable cause;

        private Builder(ErrorCode code, String message) {
            this.code = Objects.requireNonNull(code, "code");
            this.message = Objects.requireNonNull(message, "message");
        }

        /** Names the object. */
        public Builder key(@Nullable ResourceKey value) {
            this.key = value;
            return this;
        }

        /** Names the API server. */
        public Builder server(@Nullable String value) {
            this.server = value;
            return this;
        }

        /** Quotes the server. */
        public Builder serverMessage(@Nullable String value) {
            this.serverMessage = value;
            return this;
        }

        /** Names the right that is missing, as {@link HcpException#missingRight()} has it. */
        public Builder missingRight(@Nullable String value) {
            this.missingRight = value;
            return this;
        }

        /** Says what to do, without steps. */
        public Builder remedy(@Nullable String value) {
            return remedy(value == null ? Remedy.none() : Remedy.of(value));
        }

        /** Says what to do. */
        public Builder remedy(Remedy value) {
            this.remedy = value.isEmpty() ? null : value;
            return this;
        }

        /** Keeps the raw HTTP status. */
        public Builder httpStatus(int value) {
            this.httpStatus = value;
            return this;
        }

        /** Keeps the server's Retry-After. */
        public Builder retryAfter(@Nullable Duration value) {
            this.retryAfter = value;
            return this;
        }

        /** Lists the owned fields. */
        public Builder conflicts(List<FieldConflict> value) {
            this.conflicts = value;
            return this;
        }

        /** Keeps the cause for {@code -v} output and logs. */
        public Builder cause(@Nullable Throwable value) {
            this.cause = value;
            return this;
        }

        /** The finished error. */
        public HcpException build() {
            return new HcpException(this);
        }
    }
}
