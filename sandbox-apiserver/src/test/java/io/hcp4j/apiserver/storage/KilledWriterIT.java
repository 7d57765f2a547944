package io.hcp4j.apiserver.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KilledWriterIT {
    private static final int ROUNDS = 5;

    @Test
    void nothingThatWasAcknowledgedIsLost(@TempDir Path folder) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            acknowledged.addAll(writeAndKill(folder, round * 40));

            try (Store store = Store.open(folder, Store.DEFAULT_HISTORY)) {
                ResourceCollection things = store.collection("things");
                assertThat(acknowledged)
                        .allSatisfy(key -> assertThat(things.get(key)).isNotNull());
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * 40);
    }

    /** What a process was told, until it was killed after so many lines. */
    private static List<String> writeAndKill(Path folder, int lines) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(java, "-cp", classPath, KilledWriter.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null && told.size() < lines; line = out.readLine()) {
                told.add(line);
            }
            process.destroyForcibly();
        }
        process.waitFor();
        return told;
    }
}
