package io.hcp4j.controllers.dns;

import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.kubetesting.Eventually;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DnsServerTest {
    private static final Name ZONE = Name.fromConstantString("hypershift.lab.");

    private final Names names = new Names();
    private DnsServer server;

    @BeforeEach
    void start() throws IOException {
        server = DnsServer.start(names, 0);
        names.put("test", Kinds.HOSTED_CLUSTER.in("clusters", "zone"), new Contribution(List.of(ZONE), List.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersForEveryNameBelowAWildcard() throws IOException {
        publish("*.apps.example.hypershift.lab", 300, "192.0.2.30");

        Message reply = ask("test.apps.example.hypershift.lab.", Type.A);

        assertThat(answers(reply)).containsExactly("test.apps.example.hypershift.lab. 300 A 192.0.2.30");
        assertThat(reply.getHeader().getFlag(Flags.AA)).isTrue();
        assertThat(answers(ask("a.b.apps.example.hypershift.lab.", Type.A))).hasSize(1);
        assertThat(answers(ask("TEST.Apps.example.hypershift.LAB.", Type.A))).hasSize(1);
    }

    @Test
    void aNameOfItsOwnHidesTheWildcard() throws IOException {
        publish("*.apps.hypershift.lab", 300, "192.0.2.30");
        publish("oauth.apps.hypershift.lab", 60, "2001:db8::1");

        Message reply = ask("oauth.apps.hypershift.lab.", Type.A);

        assertThat(reply.getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(answers(reply)).isEmpty();
        assertThat(answers(ask("oauth.apps.hypershift.lab.", Type.AAAA)))
                .containsExactly("oauth.apps.hypershift.lab. 60 AAAA 2001:db8:0:0:0:0:0:1");
    }

    @Test
    void saysWithTheZonesAuthorityThatANameIsNotThere() throws IOException {
        Message reply = ask("nothing.hypershift.lab.", Type.A);

        assertThat(reply.getRcode()).isEqualTo(Rcode.NXDOMAIN);
        assertThat(reply.getSection(Section.AUTHORITY))
                .singleElement()
                .satisfies(record -> assertThat(record).isInstanceOf(SOARecord.class))
                .satisfies(record -> assertThat(record.getName()).isEqualTo(ZONE));
        assertThat(ask("hypershift.lab.", Type.A).getRcode()).isEqualTo(Rcode.NOERROR);
    }

    @Test
    void aNameBetweenTwoOthersIsThereWithoutRecords() throws IOException {
        publish("a.b.hypershift.lab", 300, "192.0.2.1");

        assertThat(ask("b.hypershift.lab.", Type.A).getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(ask("c.hypershift.lab.", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    }

    @Test
    void goesOnAfterAQueryThatItCouldNotAnswer() throws IOException {
        publish("there.hypershift.lab", 300, "192.0.2.1");
        names.hide(name -> {
            throw new IllegalStateException("nobody knows of " + name);
        });
        for (boolean tcp : new boolean[] {false, true}) {
            SimpleResolver unlucky = resolver();
            unlucky.setTCP(tcp);
            unlucky.setTimeout(Duration.ofMillis(500));
            assertThatThrownBy(() -> unlucky.send(query("there.hypershift.lab.", Type.A)))
                    .isInstanceOf(IOException.class);
        }

        names.hide(name -> false);

        assertThat(answers(ask("there.hypershift.lab.", Type.A))).hasSize(1);
    }

    @Test
    void connectionsThatSayNothingDoNotKeepOthersOut() throws IOException {
        publish("there.hypershift.lab", 300, "192.0.2.1");
        List<Socket> silent = new ArrayList<>();
        for (int number = 0; number < 17; number++) {
            silent.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
        }
        try (Socket last = silent.remove(16)) {
            last.setSoTimeout(5000);
            assertThat(last.getInputStream().read()).isEqualTo(-1);
        }
        for (Socket each : silent) {
            each.close();
        }
        SimpleResolver tcp = resolver();
        tcp.setTCP(true);

        Eventually.holds("an answer", Duration.ofSeconds(20), () -> {
            try {
                assertThat(answers(tcp.send(query("there.hypershift.lab.", Type.A))))
                        .hasSize(1);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void followsAliases() throws IOException {
        publish("*.apps.hypershift.lab", 300, "lb.hypershift.lab");
        publish("lb.hypershift.lab", 30, "192.0.2.7");

        assertThat(answers(ask("x.apps.hypershift.lab.", Type.A)))
                .containsExactly(
                        "x.apps.hypershift.lab. 300 CNAME lb.hypershift.lab.", "lb.hypershift.lab. 30 A 192.0.2.7");
        assertThat(names.addresses("x.apps.hypershift.lab")).containsExactly("192.0.2.7");
    }

    @Test
    void leavesALoopOfAliases() throws IOException {
        publish("a.hypershift.lab", 300, "b.hypershift.lab");
        publish("b.hypershift.lab", 300, "a.hypershift.lab");

        assertThat(names.addresses("a.hypershift.lab")).isEmpty();
        assertThat(ask("a.hypershift.lab.", Type.A).getRcode()).isEqualTo(Rcode.NOERROR);
    }

    @Test
    void refusesWhatIsInNoZone() throws IOException {
        assertThat(ask("example.com.", Type.A).getRcode()).isEqualTo(Rcode.REFUSED);
    }

    @Test
    void aRecordOutsideOfAllZonesMakesItsDomainOne() throws IOException {
        publish("api.example.com", 300, "192.0.2.5");

        assertThat(answers(ask("api.example.com.", Type.A))).hasSize(1);
        assertThat(ask("other.example.com.", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
        assertThat(ask("example.org.", Type.A).getRcode()).isEqualTo(Rcode.REFUSED);
    }

    @Test
    void cutsWhatIsTooLongForADatagramAndSendsItAllOverTcp() throws IOException {
        publish(
                "many.hypershift.lab",
                300,
                IntStream.range(0, 200).mapToObj(i -> "192.0.2." + i).toArray(String[]::new));
        SimpleResolver cut = resolver();
        cut.setIgnoreTruncation(true);

        Message datagram = cut.send(query("many.hypershift.lab.", Type.A));
        Message stream = ask("many.hypershift.lab.", Type.A);

        assertThat(datagram.getHeader().getFlag(Flags.TC)).isTrue();
        assertThat(datagram.numBytes()).isLessThanOrEqualTo(Responder.LARGEST_DATAGRAM);
        assertThat(stream.getSection(Section.ANSWER)).hasSize(200);
    }

    @Test
    void theAnswerFollowsTheRecord() throws IOException {
        var key = Kinds.DNS_ENDPOINT.in("clusters", "moving");
        names.put("test", key, Contribution.of(Records.of("m.hypershift.lab", List.of("192.0.2.1"), 300)));
        assertThat(names.addresses("m.hypershift.lab")).containsExactly("192.0.2.1");

        names.put("test", key, Contribution.of(Records.of("m.hypershift.lab", List.of("192.0.2.2"), 300)));
        assertThat(names.addresses("m.hypershift.lab")).containsExactly("192.0.2.2");

        names.put("test", key, Contribution.NOTHING);
        assertThat(ask("m.hypershift.lab.", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    }

    @Test
    void saysWhatItDoesNotDo() throws IOException {
        Message update = query("hypershift.lab.", Type.SOA);
        update.getHeader().setOpcode(Opcode.NOTIFY);

        assertThat(resolver().send(update).getRcode()).isEqualTo(Rcode.NOTIMP);
        assertThat(ask("hypershift.lab.", Type.NS).getSection(Section.ANSWER)).hasSize(1);
    }

    @Test
    void survivesWhatIsNoQuery() throws IOException {
        try (DatagramSocket socket = new DatagramSocket();
                Socket stream = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            for (byte[] junk : List.of(new byte[0], new byte[] {1}, new byte[] {1, 2, 3, 4, 5, 6})) {
                socket.send(new DatagramPacket(junk, junk.length, InetAddress.getLoopbackAddress(), server.port()));
            }
            OutputStream out = stream.getOutputStream();
            out.write(new byte[] {0, 3, 1, 2, 3});
            out.flush();
        }
        assertThat(ask("hypershift.lab.", Type.SOA).getSection(Section.ANSWER)).hasSize(1);
    }

    private void publish(String name, long ttl, String... targets) {
        names.put(
                "test",
                Kinds.DNS_ENDPOINT.in("clusters", name.replace("*", "any")),
                Contribution.of(Records.of(name, List.of(targets), ttl)));
    }

    private Message ask(String name, int type) throws IOException {
        return resolver().send(query(name, type));
    }

    private SimpleResolver resolver() throws IOException {
        SimpleResolver resolver = new SimpleResolver("127.0.0.1");
        resolver.setPort(server.port());
        resolver.setTimeout(Duration.ofSeconds(20));
        return resolver;
    }

    private static Message query(String name, int type) {
        return Message.newQuery(Record.newRecord(Name.fromConstantString(name), type, DClass.IN));
    }

    private static List<String> answers(Message reply) {
        return reply.getSection(Section.ANSWER).stream()
                .map(record -> record.getName() + " " + record.getTTL() + " " + Type.string(record.getType()) + " "
                        + record.rdataToString())
                .toList();
    }
}
