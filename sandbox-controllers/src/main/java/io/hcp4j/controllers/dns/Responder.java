package io.hcp4j.controllers.dns;

import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Answers queries with authority: with records, with NXDOMAIN, or with REFUSED. */
final class Responder {
    /** The default size of a datagram; some networks refuse more. */
    static final int LARGEST_DATAGRAM = 1232;

    static final int SMALLEST_DATAGRAM = 512;

    /** How long it may be remembered that there is nothing, in seconds: short, because records are made while one waits. */
    private static final long NEGATIVE_TTL = 1;

    private static final long HOUR = 3600;

    private final Names names;

    Responder(Names names) {
        this.names = names;
    }

    /** The answer to a query. */
    Message answer(Message query) {
        Message reply = new Message(query.getHeader().getID());
        Header header = reply.getHeader();
        header.setFlag(Flags.QR);
        header.setOpcode(query.getHeader().getOpcode());
        if (query.getHeader().getFlag(Flags.RD)) {
            header.setFlag(Flags.RD);
        }
        if (query.getOPT() != null) {
            reply.addRecord(new OPTRecord(LARGEST_DATAGRAM, 0, 0), Section.ADDITIONAL);
        }
        Record question = query.getQuestion();
        if (question != null) {
            reply.addRecord(question, Section.QUESTION);
        }
        if (query.getHeader().getOpcode() != Opcode.QUERY) {
            header.setRcode(Rcode.NOTIMP);
        } else if (question == null) {
            header.setRcode(Rcode.FORMERR);
        } else {
            answer(question, reply);
        }
        return reply;
    }

    /** How many octets the asker takes in a datagram. */
    static int room(Message query) {
        OPTRecord options = query.getOPT();
        return options == null
                ? SMALLEST_DATAGRAM
                : Math.min(LARGEST_DATAGRAM, Math.max(SMALLEST_DATAGRAM, options.getPayloadSize()));
    }

    private void answer(Record question, Message reply) {
        Lookup found =
                question.getDClass() == DClass.IN ? names.find(question.getName(), question.getType()) : Lookup.OUTSIDE;
        if (!found.inside()) {
            reply.getHeader().setRcode(Rcode.REFUSED);
            return;
        }
        reply.getHeader().setFlag(Flags.AA);
        found.records().forEach(record -> reply.addRecord(record, Section.ANSWER));
        ofZone(question, found.zone()).ifPresent(record -> reply.addRecord(record, Section.ANSWER));
        if (!found.exists()) {
            reply.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        if (reply.getSection(Section.ANSWER).isEmpty()) {
            reply.addRecord(authority(found.zone()), Section.AUTHORITY);
        }
    }

    /** What a zone has by being one. */
    private static Optional<Record> ofZone(Record question, Name zone) {
        if (!question.getName().equals(zone)) {
            return Optional.empty();
        }
        return switch (question.getType()) {
            case Type.SOA -> Optional.of(authority(zone));
            case Type.NS -> Optional.of(new NSRecord(zone, DClass.IN, HOUR, below("ns", zone)));
            default -> Optional.empty();
        };
    }

    private static SOARecord authority(Name zone) {
        return new SOARecord(
                zone,
                DClass.IN,
                NEGATIVE_TTL,
                below("ns", zone),
                below("hostmaster", zone),
                1,
                HOUR,
                HOUR,
                HOUR,
                NEGATIVE_TTL);
    }

    private static Name below(String label, Name zone) {
        try {
            return Name.concatenate(Name.fromConstantString(label), zone);
        } catch (NameTooLongException e) {
            return zone;
        }
    }
}
