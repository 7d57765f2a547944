package io.hcp4j.kubetesting.transport;

/**
 * What a transport over a client that others have set up leaves to that client. A transport that has none is as good as can be; {@link
 * TransportContract} tests what one with some does instead.
 */
public enum Shortcoming {
    /** The client reads its settings by rules of its own: exec plugins, files, the user agent. */
    READS_SETTINGS_ITSELF,
    /** The client follows redirects. */
    FOLLOWS_REDIRECTS,
    /** A read is sent once more by the client when the connection that it was sent on had been used before and breaks. Changes never are. */
    REPEATS_READS_ON_BROKEN_CONNECTIONS,
    /** A TLS handshake that is cut off cannot be told from a request that is, so a change is said to be of unknown outcome. */
    TAKES_BROKEN_HANDSHAKES_FOR_BROKEN_REQUESTS
}
