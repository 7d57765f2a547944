package io.hcp4j.it.day2;

import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.TestRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands of a user and their output, compared with a reviewed file. What differs from run to run (generated names, ages,
 * addresses) is replaced; columns are three spaces apart, since their width depends on it.
 *
 * <p>With {@code -Dhcp4j.golden=write} the file is written instead. Then it has to be looked at.
 */
final class Transcript {
    private static final String FOLDER = "it-tests/src/test/resources/golden";
    private static final boolean WRITE = "write".equals(System.getProperty("hcp4j.golden"));

    private final Hcp4j user;
    private final StringBuilder text = new StringBuilder();

    Transcript(Hcp4j user) {
        this.user = user;
    }

    /** Types a command. */
    Transcript type(String command) {
        return record(command, run(command), true);
    }

    /** Types a command whose lines may come in another order; after the first they are put in that of the alphabet. */
    Transcript typeUnordered(String command) {
        return record(command, run(command), false);
    }

    /** Types a command whose output goes to a file; only what else it says is recorded. */
    Transcript typeInto(Path file, String command) {
        Finished finished = run(command);
        try {
            Files.writeString(file, finished.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return record(command + " > " + file, new Finished(finished.exit(), "", finished.err()), true);
    }

    /** Types a command of which only the end counts: it has to succeed. */
    Transcript typeUnseen(String command) {
        Finished finished = run(command);
        assertThat(finished.exit()).as(command + "\n" + finished.err()).isZero();
        return this;
    }

    /** Compares. */
    void isAsIn(String file) {
        Path golden = TestRoot.path().resolve(FOLDER).resolve(file);
        try {
            if (WRITE) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, text);
            }
            assertThat(text.toString()).isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Transcript record(String command, Finished finished, boolean ordered) {
        List<String> lines = Stream.concat(
                        finished.out().lines(), finished.err().lines())
                .filter(line -> !passing(line))
                .map(Transcript::steady)
                .toList();
        text.append("$ hcp4j ").append(steady(command)).append('\n');
        Stream<String> shown = ordered
                ? lines.stream()
                : Stream.concat(lines.stream().limit(1), lines.stream().skip(1).sorted());
        text.append(shown.map(line -> line + "\n").collect(Collectors.joining()));
        if (finished.exit() != 0) {
            text.append("(exit code ").append(finished.exit()).append(")\n");
        }
        text.append('\n');
        return this;
    }

    private Finished run(String command) {
        return user.run(List.of(command.split(" ")));
    }

    /** Whether the line is printed only when a command reads the cluster at a certain moment of a deletion. */
    private static boolean passing(String line) {
        return line.matches("waiting for .* on the .*|Secret \\S+ deleted");
    }

    private static String steady(String line) {
        return line.replaceAll("\\b(demo|spare)-[a-z0-9]{5}-[a-z0-9]{5}\\b", "$1-MACHINE")
                .replaceAll("\\bdemo-[a-f0-9]{8}\\b", "demo-HASH")
                .replaceAll("\\bdemo-[a-z0-9]{5}\\b(?!-)", "demo-ID")
                .replaceAll("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b", "UID")
                .replaceAll("\\b\\d+\\.\\d+\\.\\d+\\.\\d+(:\\d+)?\\b", "ADDRESS")
                .replaceAll("\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "TIME")
                .replaceAll("(?<=  |since )\\d+[smh](\\d+[sm])?\\b", "AGE")
                .replaceAll("\\S*/(?=demo\\.yaml)", "")
                .replaceAll("mgmt-worker-\\d", "HOST")
                .replaceAll("answers, version v\\S+", "answers, version VERSION")
                .replaceAll("(?<=[^ |]) {3,}", "   ")
                .stripTrailing();
    }
}
