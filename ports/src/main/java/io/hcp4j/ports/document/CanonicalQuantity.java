package io.hcp4j.ports.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that a Kubernetes component writes for a quantity that it has read. Go's type keeps some texts as they are, although another one
 * would be shorter or longer; so does this class, or its result would differ from what a controller writes.
 */
final class CanonicalQuantity {
    private static final Pattern PARTS =
            Pattern.compile("(?<sign>[+-]?)0*(?<whole>[0-9]*)(?:\\.(?<fraction>[0-9]*))?(?<suffix>[A-Za-z]?.*)");
    private static final String BINARY = "KMGTPE";
    private static final String DECIMAL = "num kMGTPE";
    private static final int NANO = -9;
    private static final int LARGEST_DECIMAL = 18;
    private static final int DIGITS_OF_A_LONG = 18;
    private static final BigInteger KIBI = BigInteger.valueOf(1024);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final String typed;
    private final boolean negative;
    private final String whole;
    private final String fraction;
    private final String suffix;

    private CanonicalQuantity(String typed, Matcher parts) {
        this.typed = typed;
        negative = parts.group("sign").equals("-");
        whole = parts.group("whole").isEmpty() ? "0" : parts.group("whole");
        fraction = parts.group("fraction") == null ? "" : parts.group("fraction");
        suffix = parts.group("suffix");
    }

    /**
     * The text.
     *
     * @param quantity a text that is a quantity
     */
    static String of(String quantity) {
        Matcher parts = PARTS.matcher(quantity);
        if (!parts.matches()) {
            throw new IllegalStateException(quantity);
        }
        CanonicalQuantity read = new CanonicalQuantity(quantity, parts);
        return read.isBinary() ? read.binary() : read.decimal(read.exponentOfTen());
    }

    private boolean isBinary() {
        return suffix.endsWith("i");
    }

    private boolean isExponent() {
        return suffix.length() > 1 && !isBinary();
    }

    private int exponentOfTen() {
        if (isExponent()) {
            return Integer.parseInt(suffix.substring(1));
        }
        return suffix.isEmpty() ? 0 : 3 * DECIMAL.indexOf(suffix) + NANO;
    }

    private String binary() {
        int exponent = 10 * (BINARY.indexOf(suffix.charAt(0)) + 1);
        BigInteger unit = BigInteger.TWO.pow(exponent);
        int room = 15 - whole.length() - exponent * 3 / 10 - 1;
        if (fraction.isEmpty() && room >= 0) {
            BigInteger number = new BigInteger(whole);
            boolean fits = number.multiply(unit).bitLength() < Long.SIZE;
            if (fits && !number.and(BigInteger.valueOf(7)).equals(BigInteger.ZERO)) {
                return typed;
            }
        }
        BigDecimal amount = rounded(number().multiply(new BigDecimal(unit))).min(MOST);
        boolean whole1024 = amount.compareTo(new BigDecimal(KIBI)) >= 0
                && amount.stripTrailingZeros().scale() <= 0;
        return whole1024 ? signed(powersOf1024(amount.toBigIntegerExact())) : signed(powersOfTen(amount, false));
    }

    private static String powersOf1024(BigInteger amount) {
        BigInteger rest = amount;
        int times = 0;
        while (rest.mod(KIBI).signum() == 0) {
            rest = rest.divide(KIBI);
            times++;
        }
        return rest + (times == 0 ? "" : BINARY.charAt(times - 1) + "i");
    }

    private String decimal(int exponent) {
        String digits = whole + fraction;
        int scale = exponent - fraction.length();
        boolean short64 = digits.length() <= DIGITS_OF_A_LONG && scale >= NANO;
        if (short64 && scale % 3 == 0 && !digits.endsWith("000") && digits.charAt(0) != '0') {
            return typed;
        }
        return signed(powersOfTen(rounded(number().scaleByPowerOfTen(exponent)), isExponent()));
    }

    /** A number with an exponent that is a multiple of three; the typed text where no suffix stands for it. */
    private String powersOfTen(BigDecimal amount, boolean asExponent) {
        if (amount.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        int exponent = Math.floorDiv(-stripped.scale(), 3) * 3;
        BigInteger number = stripped.scaleByPowerOfTen(-exponent).toBigIntegerExact();
        if (asExponent) {
            return number + (exponent == 0 ? "" : "e" + exponent);
        }
        if (exponent > LARGEST_DECIMAL) {
            return number.multiply(BigInteger.TEN.pow(exponent - LARGEST_DECIMAL)) + "E";
        }
        return number + (exponent == 0 ? "" : String.valueOf(DECIMAL.charAt((exponent - NANO) / 3)));
    }

    private BigDecimal number() {
        return new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction);
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.scale() > -NANO ? amount.setScale(-NANO, RoundingMode.UP) : amount;
    }

    private String signed(String text) {
        return negative && !text.equals("0") ? "-" + text : text;
    }
}
