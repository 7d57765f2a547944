package io.hcp4j.domain.creation.input;

import io.hcp4j.domain.validation.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content of a file with public SSH keys, in the form of {@code authorized_keys}. No other form is of use to the nodes. */
public final class SshPublicKeys {
    /** What problems are about: the file as a whole, whose field is "". */
    public static final String OBJECT = "SSH key";

    private static final String ALLOWED = "a line such as ssh-ed25519 AAAA... name";
    private static final Pattern KEY =
            Pattern.compile("(?:^|\\s)((?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[a-z0-9@.-]+)\\s+(\\S+)");

    private SshPublicKeys() {}

    /** What is wrong with the text of a file; it is never quoted. */
    public static List<Problem> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        if (text.contains("PRIVATE KEY-----")) {
            return List.of(problem("holds a private key"));
        }
        if (text.contains("---- BEGIN SSH2 PUBLIC KEY ----") || text.contains("-----BEGIN ")) {
            return List.of(problem("is not in the form of authorized_keys; ssh-keygen -i -f FILE converts it"));
        }
        int keys = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            keys++;
            if (!isKey(line)) {
                problems.add(problem("line " + number + " is no public SSH key"));
            }
        }
        return keys == 0 ? List.of(problem("holds no public SSH key")) : List.copyOf(problems);
    }

    /** The encoded key begins with the name of its type again. */
    private static boolean isKey(String line) {
        Matcher parts = KEY.matcher(line);
        if (!parts.find()) {
            return false;
        }
        try {
            ByteBuffer wire = ByteBuffer.wrap(Base64.getDecoder().decode(parts.group(2)));
            byte[] type = parts.group(1).getBytes(StandardCharsets.US_ASCII);
            if (wire.remaining() <= Integer.BYTES + type.length || wire.getInt() != type.length) {
                return false;
            }
            byte[] inside = new byte[type.length];
            wire.get(inside);
            return Arrays.equals(type, inside);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static Problem problem(String message) {
        return new Problem(OBJECT, "", "", message, ALLOWED);
    }
}
