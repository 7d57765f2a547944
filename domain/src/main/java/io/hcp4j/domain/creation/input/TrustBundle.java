package io.hcp4j.domain.creation.input;

import io.hcp4j.domain.validation.Problem;
import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of an additional trust bundle: certificates in PEM. Text between the blocks, Windows line ends and a missing last line end
 * are fine. Neither the API server nor {@code hcp} looks at it, and the guest fails much later.
 */
public final class TrustBundle {
    /** What problems are about: the bundle as a whole, whose field is "". */
    public static final String OBJECT = "trust bundle";

    private static final String ALLOWED = "certificates in PEM, each of whose first and last lines stand alone";
    private static final Pattern MARK = Pattern.compile("-----(BEGIN|END) ([^\\r\\n]*?)-----");
    private static final String CERTIFICATE = "CERTIFICATE";

    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private TrustBundle() {}

    /** Reads the text of a bundle; what is wrong with it is in the result. */
    public static TrustBundle read(String text) {
        TrustBundle bundle = new TrustBundle();
        Matcher marks = MARK.matcher(text);
        int block = 0;
        String open = "";
        int content = 0;
        while (marks.find()) {
            boolean begins = marks.group(1).equals("BEGIN");
            block += begins ? 1 : 0;
            if (!standsAlone(text, marks)) {
                bundle.refuse("block " + block + ": a first or last line is joined with other text");
                return bundle;
            }
            if (begins == !open.isEmpty()) {
                bundle.refuse(
                        "block " + block + (begins ? " begins before the one before it ends" : " has no beginning"));
                return bundle;
            }
            if (begins) {
                open = marks.group(2);
                content = marks.end();
            } else {
                bundle.add(block, open, marks.group(2), text.substring(content, marks.start()));
                open = "";
            }
        }
        if (!open.isEmpty()) {
            bundle.refuse("block " + block + " has no end");
        } else if (block == 0) {
            bundle.refuse("holds no certificate");
        }
        return bundle;
    }

    /** What is wrong with the bundle; empty when it holds certificates and nothing else in PEM. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What does not keep the bundle from being used: certificates that are not valid at a moment, one line for each. */
    public List<String> warnings(Instant now) {
        List<String> warnings = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            String subject = certificate.getSubjectX500Principal().getName();
            if (certificate.getNotAfter().toInstant().isBefore(now)) {
                warnings.add("the additional trust bundle holds a certificate that expired at "
                        + certificate.getNotAfter().toInstant() + ": " + subject);
            } else if (certificate.getNotBefore().toInstant().isAfter(now)) {
                warnings.add("the additional trust bundle holds a certificate that is not valid before "
                        + certificate.getNotBefore().toInstant() + ": " + subject);
            }
        }
        return warnings;
    }

    private void add(int block, String type, String end, String base64) {
        if (!type.equals(end)) {
            refuse("block " + block + " begins as another type than it ends");
        } else if (!type.equals(CERTIFICATE)) {
            boolean secret = type.endsWith("PRIVATE KEY");
            refuse("block " + block + " is no certificate but a " + (secret ? "private key" : "block of another type"));
        } else {
            certificate(block, base64);
        }
    }

    private void certificate(int block, String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64.replaceAll("\\s+", ""));
            ByteArrayInputStream in = new ByteArrayInputStream(der);
            Certificate found = CertificateFactory.getInstance("X.509").generateCertificate(in);
            if (found instanceof X509Certificate certificate && in.available() == 0) {
                certificates.add(certificate);
                return;
            }
        } catch (IllegalArgumentException | CertificateException unreadable) {
            // Reported below: the messages of the library may quote the content.
        }
        refuse("block " + block + " is a damaged certificate");
    }

    private void refuse(String message) {
        problems.add(new Problem(OBJECT, "", "", message, ALLOWED));
    }

    private static boolean standsAlone(String text, Matcher mark) {
        String before = text.substring(text.lastIndexOf('\n', mark.start()) + 1, mark.start());
        int next = text.indexOf('\n', mark.end());
        String after = text.substring(mark.end(), next < 0 ? text.length() : next);
        return before.replace("\uFEFF", "").isBlank() && after.isBlank();
    }
}
