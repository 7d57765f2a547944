package io.hcp4j.kubetesting.pki;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** PEM text and what kubeconfigs make of it. */
public final class Pem {
    private Pem() {}

    public static String of(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + label + "-----\n";
    }

    /** Text as the {@code -data} fields of a kubeconfig hold it. */
    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Wraps a P-256 key of the form that Go programs write (SEC1) in the form that Java reads (PKCS#8). */
    public static byte[] pkcs8OfP256(byte[] sec1) {
        byte[] head =
                HexFormat.of().parseHex("308100" + "020100" + "301306072a8648ce3d020106082a8648ce3d030107" + "0400");
        byte[] whole = Arrays.copyOf(head, head.length + sec1.length);
        System.arraycopy(sec1, 0, whole, head.length, sec1.length);
        whole[2] = (byte) (whole.length - 3);
        whole[head.length - 1] = (byte) sec1.length;
        return whole;
    }
}
