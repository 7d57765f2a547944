package io.hcp4j.controllers.hypershift.release;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release image, of which the sandbox knows what its name says: nothing is pulled.
 *
 * @param image its pull specification
 */
public record Release(String image) {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(-(?:ec|rc)\\.\\d+)?");

    /** What an image is taken for whose name has no version in it, such as one named by digest. */
    private static final String UNNAMED = "4.20.0";

    /** What no registry has: an image whose name says so, for trying out what happens then. */
    private static final String UNREADABLE = "does-not-exist";

    /** What no registry gives away, whatever the pull secret, likewise. */
    private static final String FORBIDDEN = "access-denied";

    /** The version in the tag. */
    public String version() {
        return tagged().orElse(UNNAMED);
    }

    /** Whether the image can be read. */
    public boolean readable() {
        return !image.isEmpty() && !image.contains(UNREADABLE) && !image.contains(FORBIDDEN);
    }

    /** The registry's answer to a user without access. */
    public String refusal() {
        return image.contains(FORBIDDEN)
                ? "unauthorized: access to the requested resource is not authorized"
                : "manifest unknown: " + image;
    }

    /** What its nodes say of themselves: Kubernetes is 13 minor versions behind OpenShift 4. */
    public String kubeletVersion() {
        String[] parts = version().split("[.-]", -1);
        int minor = Integer.parseInt(parts[1]);
        return "v1." + (parts[0].equals("4") ? minor + 13 : minor + 36) + "." + parts[2];
    }

    /** Architectures as {@code status.payloadArch} names them. */
    public String architecture() {
        if (image.contains("multi")) {
            return "Multi";
        }
        return image.contains("s390x") ? "S390X" : "AMD64";
    }

    private Optional<String> tagged() {
        int tag = image.lastIndexOf(':');
        Matcher version = VERSION.matcher(tag < 0 || image.contains("@") ? "" : image.substring(tag));
        return version.find() ? Optional.of(version.group()) : Optional.empty();
    }
}
