package io.hcp4j.apiserver.schema.cel;

import dev.cel.common.exceptions.CelInvalidArgumentException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.hcp4j.apiserver.schema.format.Cidr;
import io.hcp4j.apiserver.schema.format.GoText;
import io.hcp4j.apiserver.schema.format.RuleAddress;
import io.hcp4j.ports.network.IpAddress;
import java.util.List;
import java.util.function.Predicate;

/** {@code ip}, {@code cidr} and what they lead to. */
final class AddressFunctions {
    private static final CelType TEXT = SimpleType.STRING;

    private AddressFunctions() {}

    static void addTo(FunctionSet functions) {
        addAddresses(functions);
        addRanges(functions);
    }

    private static void addAddresses(FunctionSet functions) {
        List<CelType> self = List.of(Kinds.IP);
        functions.global("ip", Kinds.IP, List.of(TEXT), args -> address((String) args[0]));
        functions.global("isIP", SimpleType.BOOL, List.of(TEXT), args -> RuleAddress.parse((String) args[0])
                .isPresent());
        functions.global("ip.isCanonical", SimpleType.BOOL, List.of(TEXT), args -> address((String) args[0])
                .toString()
                .equals(args[0]));
        functions.global("string", TEXT, self, args -> args[0].toString());
        functions.member("family", SimpleType.INT, self, args -> (long) ((IpAddress) args[0]).family());
        is(functions, "isUnspecified", IpAddress::isUnspecified);
        is(functions, "isLoopback", IpAddress::isLoopback);
        is(functions, "isLinkLocalMulticast", IpAddress::isLinkLocalMulticast);
        is(functions, "isLinkLocalUnicast", IpAddress::isLinkLocalUnicast);
        is(functions, "isGlobalUnicast", IpAddress::isGlobalUnicast);
    }

    private static void addRanges(FunctionSet functions) {
        List<CelType> self = List.of(Kinds.CIDR);
        functions.global("cidr", Kinds.CIDR, List.of(TEXT), args -> range((String) args[0]));
        functions.global("isCIDR", SimpleType.BOOL, List.of(TEXT), args -> Cidr.parse((String) args[0])
                .isPresent());
        functions.global("string", TEXT, self, args -> args[0].toString());
        functions.member("ip", Kinds.IP, self, args -> ((Cidr) args[0]).address());
        functions.member("prefixLength", SimpleType.INT, self, args -> (long) ((Cidr) args[0]).prefixLength());
        functions.member("masked", Kinds.CIDR, self, args -> ((Cidr) args[0]).masked());
        functions.member("containsIP", SimpleType.BOOL, List.of(Kinds.CIDR, Kinds.IP), args -> ((Cidr) args[0])
                .contains((IpAddress) args[1]));
        functions.member("containsIP", SimpleType.BOOL, List.of(Kinds.CIDR, TEXT), args -> ((Cidr) args[0])
                .contains(address((String) args[1])));
        functions.member("containsCIDR", SimpleType.BOOL, List.of(Kinds.CIDR, Kinds.CIDR), args -> ((Cidr) args[0])
                .contains((Cidr) args[1]));
        functions.member("containsCIDR", SimpleType.BOOL, List.of(Kinds.CIDR, TEXT), args -> ((Cidr) args[0])
                .contains(range((String) args[1])));
    }

    private static void is(FunctionSet functions, String name, Predicate<IpAddress> test) {
        functions.member(name, SimpleType.BOOL, List.of(Kinds.IP), args -> test.test((IpAddress) args[0]));
    }

    private static IpAddress address(String text) {
        return RuleAddress.parse(text)
                .orElseThrow(() -> new CelInvalidArgumentException("IP Address " + GoText.quoted(text)
                        + " parse error during conversion from string: ParseAddr(" + GoText.quoted(text)
                        + "): unable to parse IP"));
    }

    private static Cidr range(String text) {
        return Cidr.parse(text)
                .orElseThrow(() -> new CelInvalidArgumentException(
                        "network address parse error during conversion from string: netip.ParsePrefix("
                                + GoText.quoted(text) + "): no '/'"));
    }
}
