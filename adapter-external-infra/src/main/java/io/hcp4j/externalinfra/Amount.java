package io.hcp4j.externalinfra;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kubernetes quantities as numbers of base units. */
final class Amount {
    private static final Pattern FORM =
            Pattern.compile("([+-]?\\d*\\.?\\d+)(?:([KMGTPE])i|([numkMGTPE])|[eE]([+-]?\\d{1,3}))?");
    private static final String BINARY = "KMGTPE";
    private static final String DECIMAL = "num kMGTPE";
    private static final int SMALLEST = 9;
    private static final int STEP = 3;

    private Amount() {}

    /** What a text stands for; 0 when it is no quantity. */
    static BigDecimal of(Object text) {
        Matcher parts = FORM.matcher(String.valueOf(text));
        if (!parts.matches()) {
            return BigDecimal.ZERO;
        }
        BigDecimal number = new BigDecimal(parts.group(1));
        if (parts.group(2) != null) {
            return number.multiply(BigDecimal.valueOf(1L << (10 * (BINARY.indexOf(parts.group(2)) + 1))));
        }
        if (parts.group(3) != null) {
            return number.scaleByPowerOfTen(STEP * DECIMAL.indexOf(parts.group(3)) - SMALLEST);
        }
        return parts.group(4) == null ? number : number.scaleByPowerOfTen(Integer.parseInt(parts.group(4)));
    }
}
