package io.hcp4j.apiserver.schema.cel;

import dev.cel.common.exceptions.CelInvalidArgumentException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.hcp4j.apiserver.schema.format.SemanticVersion;
import java.math.BigDecimal;
import java.util.List;

/** {@code quantity}, {@code semver} and what they lead to. */
final class MeasureFunctions {
    private static final CelType TEXT = SimpleType.STRING;

    private MeasureFunctions() {}

    static void addTo(FunctionSet functions) {
        addQuantities(functions);
        addVersions(functions);
        addOrder(functions, Kinds.QUANTITY);
        addOrder(functions, Kinds.SEMVER);
    }

    private static void addQuantities(FunctionSet functions) {
        List<CelType> self = List.of(Kinds.QUANTITY);
        List<CelType> two = List.of(Kinds.QUANTITY, Kinds.QUANTITY);
        List<CelType> whole = List.of(Kinds.QUANTITY, SimpleType.INT);
        functions.global("quantity", Kinds.QUANTITY, List.of(TEXT), args -> Amount.read((String) args[0])
                .orElseThrow(() -> new CelInvalidArgumentException("quantities must match the regular expression "
                        + "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")));
        functions.global("isQuantity", SimpleType.BOOL, List.of(TEXT), args -> Amount.read((String) args[0])
                .isPresent());
        functions.global(
                "sign", SimpleType.INT, self, args -> (long) amount(args[0]).signum());
        functions.member("isInteger", SimpleType.BOOL, self, args -> ((Amount) args[0])
                .asLong()
                .isPresent());
        functions.member("asInteger", SimpleType.INT, self, args -> ((Amount) args[0])
                .asLong()
                .orElseThrow(() -> new CelInvalidArgumentException("cannot convert value to integer")));
        functions.member("asApproximateFloat", SimpleType.DOUBLE, self, args -> amount(args[0])
                .doubleValue());
        functions.member(
                "add", Kinds.QUANTITY, two, args -> new Amount(amount(args[0]).add(amount(args[1]))));
        functions.member(
                "sub", Kinds.QUANTITY, two, args -> new Amount(amount(args[0]).subtract(amount(args[1]))));
        functions.member(
                "add",
                Kinds.QUANTITY,
                whole,
                args -> new Amount(amount(args[0]).add(BigDecimal.valueOf((Long) args[1]))));
        functions.member(
                "sub",
                Kinds.QUANTITY,
                whole,
                args -> new Amount(amount(args[0]).subtract(BigDecimal.valueOf((Long) args[1]))));
    }

    private static void addVersions(FunctionSet functions) {
        List<CelType> self = List.of(Kinds.SEMVER);
        List<CelType> lenient = List.of(TEXT, SimpleType.BOOL);
        functions.global("semver", Kinds.SEMVER, List.of(TEXT), args -> version((String) args[0], false));
        functions.global("semver", Kinds.SEMVER, lenient, args -> version((String) args[0], (Boolean) args[1]));
        functions.global(
                "isSemver", SimpleType.BOOL, List.of(TEXT), args -> SemanticVersion.parse((String) args[0], false)
                        .isPresent());
        functions.global(
                "isSemver", SimpleType.BOOL, lenient, args -> SemanticVersion.parse((String) args[0], (Boolean) args[1])
                        .isPresent());
        functions.member("major", SimpleType.INT, self, args -> ((SemanticVersion) args[0]).major());
        functions.member("minor", SimpleType.INT, self, args -> ((SemanticVersion) args[0]).minor());
        functions.member("patch", SimpleType.INT, self, args -> ((SemanticVersion) args[0]).patch());
    }

    private static void addOrder(FunctionSet functions, CelType type) {
        List<CelType> two = List.of(type, type);
        functions.member("compareTo", SimpleType.INT, two, args -> (long) compare(args));
        functions.member("isGreaterThan", SimpleType.BOOL, two, args -> compare(args) > 0);
        functions.member("isLessThan", SimpleType.BOOL, two, args -> compare(args) < 0);
    }

    private static int compare(Object[] args) {
        return args[0] instanceof Amount quantity
                ? quantity.compareTo((Amount) args[1])
                : Integer.signum(((SemanticVersion) args[0]).compareTo((SemanticVersion) args[1]));
    }

    private static BigDecimal amount(Object quantity) {
        return ((Amount) quantity).number();
    }

    private static SemanticVersion version(String text, boolean lenient) {
        return SemanticVersion.parse(text, lenient)
                .orElseThrow(() -> new CelInvalidArgumentException("No Major.Minor.Patch elements found"));
    }
}
