package io.hcp4j.ports.release;

import java.util.Set;

/** What the registry of a release image knows of it. */
public interface ReleaseImages {

    /**
     * The processor architectures that an image exists for, in the words of image manifests: {@code amd64}, {@code arm64}, {@code ppc64le},
     * {@code s390x}. One for a plain image, several for an index of images.
     *
     * @param image with its registry: {@code HOST/PATH:TAG} or {@code HOST/PATH@DIGEST}
     * @return at least one
     * @throws io.hcp4j.ports.error.HcpException INVALID when the image names no registry; NOT_FOUND; UNAUTHENTICATED and FORBIDDEN when
     *     the pull secret does not suffice; UNREACHABLE, UNTRUSTED, TIMEOUT, BROKEN; UNAVAILABLE, SERVER_FAILED, THROTTLED as the registry
     *     answers; BAD_CONNECTION_SETTINGS when what answers is no registry, or proxy or trust cannot be used; CANCELLED when the thread is
     *     interrupted. Credentials appear in none of them
     */
    Set<String> architectures(String image, ReleaseAccess access);
}
