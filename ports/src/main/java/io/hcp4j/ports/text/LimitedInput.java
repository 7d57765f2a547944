package io.hcp4j.ports.text;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads files and other input whose length is not known before, up to a limit: a device such as {@code /dev/zero} or a wrong file must not
 * fill the memory.
 */
public final class LimitedInput {
    /** For a kubeconfig; 16 MiB. The largest known hold some thousand clusters in less. */
    public static final int KUBECONFIG = 16 * 1024 * 1024;

    /** For a file with one certificate, key or token, a pull secret, a trust bundle, or the output of a credential plugin; 4 MiB. */
    public static final int CREDENTIAL = 4 * 1024 * 1024;

    /** For a file with manifests; 64 MiB. */
    public static final int MANIFESTS = 64 * 1024 * 1024;

    private static final int MIB = 1024 * 1024;

    private LimitedInput() {}

    /**
     * Reads a stream to its end.
     *
     * @param limit how many bytes it may have at most
     * @throws InputTooLargeException when it has more
     * @throws IOException when it cannot be read
     */
    public static byte[] read(InputStream in, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new InputTooLargeException("it is larger than " + limit / MIB + " MiB");
        }
        return bytes;
    }
}
