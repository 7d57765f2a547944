package io.hcp4j.ports.release;

import java.util.List;

/** What release controllers publish. */
public interface ReleaseStreams {

    /**
     * The releases of a stream, in no particular order.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when there is no such stream; UNREACHABLE, UNTRUSTED, TIMEOUT, BROKEN; UNAVAILABLE,
     *     SERVER_FAILED, THROTTLED, FORBIDDEN as the controller answers; BAD_CONNECTION_SETTINGS when what answers is no release controller, or
     *     proxy, trust or address cannot be used; CANCELLED when the thread is interrupted
     */
    List<ReleaseTag> tags(ReleaseStream stream, ReleaseAccess access);
}
