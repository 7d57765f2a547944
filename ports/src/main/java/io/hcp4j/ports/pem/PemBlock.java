package io.hcp4j.ports.pem;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One block of a PEM text (RFC 7468, with the headers of RFC 1421). */
final class PemBlock {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s(.*?)-----END \\1-----", Pattern.DOTALL);
    /** Lines with a colon, which base64 never has, and an empty one. */
    private static final Pattern HEADERS =
            Pattern.compile("\\A\\s*(?:[^\\r\\n:]+:[^\\r\\n]*\\r?\\n)(?:[^\\r\\n]+\\r?\\n)*\\r?\\n");

    private final String label;
    private final boolean encrypted;
    private final byte[] der;

    private PemBlock(String label, boolean encrypted, byte[] der) {
        this.label = label;
        this.encrypted = encrypted;
        this.der = der;
    }

    /** The blocks of a text, without what stands between them and those that are not base64. */
    static List<PemBlock> in(String text) {
        List<PemBlock> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            String body = matcher.group(2);
            String base64 = HEADERS.matcher(body).replaceFirst("").replaceAll("\\s", "");
            try {
                byte[] der = Base64.getDecoder().decode(base64);
                blocks.add(new PemBlock(matcher.group(1), body.contains("Proc-Type: 4,ENCRYPTED"), der));
            } catch (IllegalArgumentException notBase64) {
                // Go's reader passes over such blocks as well.
            }
        }
        return blocks;
    }

    boolean is(String wanted) {
        return label.equals(wanted);
    }

    boolean isPrivateKey() {
        return label.equals("PRIVATE KEY") || label.endsWith(" PRIVATE KEY");
    }

    boolean isEncrypted() {
        return encrypted || label.equals("ENCRYPTED PRIVATE KEY");
    }

    byte[] der() {
        return der.clone();
    }

    /** Without the content. */
    @Override
    public String toString() {
        return label;
    }
}
