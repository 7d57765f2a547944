package io.hcp4j.controllers.dns;

import com.google.common.net.InetAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Records made of what objects say. */
final class Records {
    /** What external-dns writes where nothing is said, in seconds. */
    static final long TTL = 300;

    private Records() {}

    /**
     * Records of one name, one for each target: of type A or AAAA for an address, CNAME for a name. Invalid names and targets give none.
     */
    static List<Record> of(String name, List<String> targets, long ttl) {
        List<Record> records = new ArrayList<>();
        Optional<Name> owner = name(name);
        if (owner.isPresent()) {
            targets.forEach(target -> of(owner.get(), target.strip(), ttl).ifPresent(records::add));
        }
        return records;
    }

    /** The type's number for what a DNSEndpoint calls {@code recordType}; -1 for those that are not served here. */
    static int type(String text) {
        return switch (text) {
            case "A" -> Type.A;
            case "AAAA" -> Type.AAAA;
            case "CNAME" -> Type.CNAME;
            default -> -1;
        };
    }

    /** Reads a name, with or without the dot at its end. */
    static Optional<Name> name(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(Name.fromString(text.strip(), Name.root).canonicalize());
        } catch (TextParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Record> of(Name owner, String target, long ttl) {
        if (!InetAddresses.isInetAddress(target)) {
            return name(target).map(name -> new CNAMERecord(owner, DClass.IN, ttl, name));
        }
        var address = InetAddresses.forString(target);
        return Optional.of(
                address.getAddress().length == 4
                        ? new ARecord(owner, DClass.IN, ttl, address)
                        : new AAAARecord(owner, DClass.IN, ttl, address));
    }
}
